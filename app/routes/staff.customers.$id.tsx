import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { effectiveTerms } from "~/domain/agreement/terms";
import { authorize } from "~/domain/people/authorize";
import { formOf, readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { contactForm } from "~/http/forms/contact-form";
import { readTermsAct, termsFault } from "~/http/forms/read-terms-act";
import { customerTermsForm } from "~/http/forms/terms-form";
import { overridesOf } from "~/http/forms/terms-of-form";
import { typedOwn } from "~/http/forms/typed-terms";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader, Section } from "~/ui/page-header";
import { Contacts } from "~/ui/staff/contacts";
import { CustomerActs } from "~/ui/staff/customer-acts";
import { CustomerFacts } from "~/ui/staff/customer-facts";
import { CustomersFallen } from "~/ui/staff/fallen-decisions";
import { FirstUsers } from "~/ui/staff/first-users";
import { SpaceMask } from "~/ui/staff/space-mask";
import { CustomerTermsForm } from "~/ui/staff/terms-form";
import { TermsPreview } from "~/ui/staff/terms-preview";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.column.name");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "customer.read");
  const shown = await context.app.showCustomer({ authorized, controllerId: idIn(params.id, context) });
  if (!shown.ok) leaveIfGone(shown.code, context);
  if (!shown.ok) throw redirectTo("/staff/customers");
  const { controller, standard, processor, terms } = shown.view;
  const typed = typedOwn(standard.id, controller.overrides, standard.terms, processor);
  const preview = await context.app.previewTerms({ authorized, controllerId: controller.id, terms });
  const people = await context.app.showFirstUsers({ authorized, controllerId: controller.id });
  const [canSave, canName] = [
    authorize(authorized.actor, "terms.save").ok,
    authorize(authorized.actor, "customer.import").ok,
  ];
  const isInvited = new URL(args.request.url).searchParams.get("done") === "invited";
  return { ...shown.view, typed, preview, canSave, users: people.ok ? people.view : null, canName, isInvited };
}

/** Writes the agreement's terms, adds a contact or ends one, by the form's `intent`. */
export async function action(args: ActionFunctionArgs) {
  const controllerId = idIn(args.params.id, args.context);
  const intent = (await formOf(args.request, args.context)).get("intent");
  return intent === "terms" ? saveTerms(args, controllerId) : changeContacts(args, controllerId);
}

/** Fills in a profile, shows what the terms mean for the customer, or saves them, by the button that was pressed. */
async function saveTerms(args: ActionFunctionArgs, controllerId: string) {
  const { context, request } = args;
  const [authorized, reader] = [await requireStaff(args, "terms.save"), await requireStaff(args, "customer.read")];
  const done = await readTermsAct(request, context, customerTermsForm, { isCustomer: true });
  if (done.act === "filled") return { terms: { state: done.state, isFilled: true, preview: undefined }, contact: null };
  const refused = { state: done.state, isFilled: false, preview: null };
  if (done.act === "refused") return data({ terms: refused, contact: null }, { status: 422 });
  const { standardTermsId, why = "" } = done.value;
  const overrides = overridesOf(done.value);
  if (done.act === "preview") {
    const { terms: all } = await context.app.listTerms({ authorized: reader });
    const standard = all.find(({ id }) => id === standardTermsId)?.terms;
    const terms = standard && effectiveTerms(standard, overrides);
    const preview = terms ? await context.app.previewTerms({ authorized: reader, controllerId, terms }) : null;
    return { terms: { ...refused, preview }, contact: null };
  }
  const saved = await context.app.saveCustomerTerms({ authorized, controllerId, standardTermsId, overrides, why });
  if (saved.ok) throw redirectTo(`/staff/customers/${controllerId}`);
  leaveIfGone(saved.code, context);
  const faults = [termsFault(saved)].filter((fault) => fault !== null);
  return data({ terms: { ...refused, state: { ...done.state, faults } }, contact: null }, { status: 422 });
}

async function changeContacts(args: ActionFunctionArgs, controllerId: string) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "customer.import");
  const read = await readForm(request, contactForm);
  if (!read.ok) return data({ terms: null, contact: formState(read.submission) }, { status: 422 });
  const { value } = read;
  const done =
    value.intent === "end"
      ? await context.app.endContact({ ...value, authorized, controllerId })
      : await context.app.addContact({ authorized, controllerId, ...value });
  if (done.ok) throw redirectTo(`/staff/customers/${controllerId}#contacts`);
  leaveIfGone(done.code, context);
  if (done.code === "contact.last_not_acknowledged") {
    const unticked = { typed: {}, faults: [{ field: "acknowledged", code: "mustTick" }] };
    return data({ terms: null, contact: unticked }, { status: 422 });
  }
  const faults = [{ field: "address", code: done.code === "contact.taken" ? "taken" : "email" }];
  return data({ terms: null, contact: { typed: typedValues(value), faults } }, { status: 422 });
}

export default function CustomerPage() {
  const { t } = useT();
  const view = useLoaderData<typeof loader>();
  const { controller, contacts, standard, processor } = view;
  const answer = useActionData<typeof action>();
  const action_ = `/staff/customers/${controller.id}`;
  const said = answer?.terms ?? null;
  const preview = said === null ? view.preview : said.preview;
  return (
    <>
      <PageHeader kicker={t("customers.column.name")} title={controller.name} />
      <div className="mt-6 max-w-3xl">
        <CustomerFacts view={view} />
        <CustomersFallen fallen={view.fallen} />
        <CustomerActs controllerId={controller.id} view={view} />
        <Section title={t("customers.contacts")} id="contacts">
          <SpaceMask controllerId={controller.id} until={view.openUntil} canOpen={view.canOpen} zone={view.zone} />
          <Contacts
            action={action_}
            contacts={contacts}
            left={view.left}
            zone={view.zone}
            language={controller.language}
            state={answer?.contact ?? null}
          />
        </Section>
        {view.users !== null && (
          <Section title={t("portal.first.title")} lead={t("portal.first.lead")} id="users">
            <FirstUsers view={view.users} canName={view.canName} isInvited={view.isInvited} />
          </Section>
        )}
        <Section title={t("customers.agreement")} lead={t("customers.agreementLead")} id="terms">
          <CustomerTermsForm
            action={action_}
            anchor="terms"
            fields={{ intent: "terms" }}
            allTerms={view.allTerms}
            standard={standard.terms}
            state={said?.state ?? { typed: view.typed, faults: [] }}
            isFilled={said?.isFilled ?? false}
            chosen={view.chosen}
            zone={processor.zone}
            services={processor.services}
            canSave={view.canSave}
          />
          {preview !== undefined && <TermsPreview changes={preview} />}
        </Section>
      </div>
    </>
  );
}
