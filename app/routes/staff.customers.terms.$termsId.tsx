import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { readTermsAct, termsFault } from "~/http/forms/read-terms-act";
import { termsForm } from "~/http/forms/terms-form";
import { termsOf } from "~/http/forms/terms-of-form";
import { typedStandard } from "~/http/forms/typed-terms";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { TermsForm } from "~/ui/staff/terms-form";
import { TermsPreview } from "~/ui/staff/terms-preview";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.terms.title");

/** `new` stands for terms that are not there yet. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "customer.read");
  const termsId = params.termsId === "new" ? null : idIn(params.termsId, context);
  const shown = await context.app.showTerms({ authorized, termsId });
  if (!shown.ok) leaveIfGone(shown.code, context);
  if (!shown.ok) throw redirectTo("/staff/customers/terms");
  const { view } = shown;
  const typed = typedStandard(view.stored?.name ?? "", view.terms, view.processor);
  const preview = await context.app.previewTerms({ authorized, controllerId: null, terms: view.terms });
  return { ...view, typed, preview, canSave: authorize(authorized.actor, "terms.save").ok };
}

/** Fills in a profile, shows what the terms mean, or saves them, by the button that was pressed. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "terms.save");
  const termsId = params.termsId === "new" ? null : idIn(params.termsId, context);
  const done = await readTermsAct(request, context, termsForm, { isCustomer: false });
  if (done.act === "filled") return { state: done.state, isFilled: true, preview: undefined };
  if (done.act === "refused") return data({ state: done.state, isFilled: false, preview: null }, { status: 422 });
  const terms = termsOf(done.value);
  if (done.act === "preview") {
    const reader = await requireStaff(args, "customer.read");
    const preview = await context.app.previewTerms({ authorized: reader, controllerId: null, terms });
    return { state: done.state, isFilled: false, preview };
  }
  const { name, why = "" } = done.value;
  const saved = await context.app.saveTerms({ authorized, termsId, name, terms, why });
  if (saved.ok) throw redirectTo("/staff/customers/terms");
  leaveIfGone(saved.code, context);
  const faults = [termsFault(saved)].filter((fault) => fault !== null);
  return data({ state: { ...done.state, faults }, isFilled: false, preview: null }, { status: 422 });
}

export default function TermsPage() {
  const { t } = useT();
  const { stored, chosen, processor, canSave, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer === undefined ? loaded.preview : answer.preview;
  return (
    <>
      <PageHeader
        kicker={t("customers.terms.title")}
        title={stored?.name ?? t("customers.terms.new")}
        lead={t("customers.terms.lead")}
      />
      <div className="mt-8 max-w-3xl" id="terms">
        <TermsForm
          action={`/staff/customers/terms/${stored?.id ?? "new"}`}
          anchor="terms"
          state={answer?.state ?? { typed: loaded.typed, faults: [] }}
          isFilled={answer?.isFilled ?? false}
          chosen={chosen}
          zone={processor.zone}
          services={processor.services}
          canSave={canSave}
          cancelHref="/staff/customers/terms"
        />
        {preview !== undefined && <TermsPreview changes={preview} />}
      </div>
    </>
  );
}
