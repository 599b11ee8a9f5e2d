import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { termsForm, termsOf } from "~/http/forms/terms-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { TermsForm } from "~/ui/staff/terms-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.terms.title");

/** `new` stands for terms that are not there yet. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "customer.read");
  const { terms, defaults } = await context.app.listTerms({ authorized });
  if (params.termsId === "new") return { terms: null, defaults };
  const found = terms.find(({ id }) => id === params.termsId) ?? null;
  if (found === null) leaveIfGone("terms.not_found", context);
  return { terms: found, defaults };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "customer.import");
  const termsId = params.termsId === "new" ? null : idIn(params.termsId, context);
  const read = await readForm(request, termsForm);
  if (!read.ok) return data(formState(read.submission), { status: 422 });
  const saved = await context.app.saveTerms({ authorized, termsId, name: read.value.name, terms: termsOf(read.value) });
  if (saved.ok) throw redirectTo("/staff/customers/terms");
  leaveIfGone(saved.code, context);
  return data({ typed: typedValues(read.value), faults: [{ field: "name", code: "taken" }] }, { status: 422 });
}

export default function TermsPage() {
  const { t } = useT();
  const { terms, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        kicker={t("customers.terms.title")}
        title={terms?.name ?? t("customers.terms.new")}
        lead={t("customers.terms.lead")}
      />
      <div className="mt-8">
        <TermsForm
          action={`/staff/customers/terms/${terms?.id ?? "new"}`}
          terms={terms}
          defaults={defaults}
          state={answer ?? null}
          cancelHref="/staff/customers/terms"
        />
      </div>
    </>
  );
}
