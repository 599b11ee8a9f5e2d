import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { contactForm } from "~/http/forms/contact-form";
import { customerTermsForm, overridesOf } from "~/http/forms/terms-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader, Section } from "~/ui/page-header";
import { Contacts } from "~/ui/staff/contacts";
import { CustomerFacts } from "~/ui/staff/customer-facts";
import { CustomerTermsForm } from "~/ui/staff/terms-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.column.name");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "customer.read");
  const shown = await context.app.showCustomer({ authorized, controllerId: idIn(params.id, context) });
  if (shown.ok) return shown.view;
  leaveIfGone(shown.code, context);
  throw redirectTo("/staff/customers");
}

/** Writes the agreement's terms, adds a contact or ends one, by the form's `intent`. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "customer.import");
  const controllerId = idIn(args.params.id, args.context);
  const intent = (await formOf(args.request, args.context)).get("intent");
  return intent === "terms"
    ? saveTerms(args, authorized, controllerId)
    : changeContacts(args, authorized, controllerId);
}

type Staff = Awaited<ReturnType<typeof requireStaff<"customer.import">>>;

async function saveTerms({ context, request }: ActionFunctionArgs, authorized: Staff, controllerId: string) {
  const read = await readForm(request, customerTermsForm);
  if (!read.ok) return data({ terms: formState(read.submission), contact: null }, { status: 422 });
  const { standardTermsId } = read.value;
  const order = { authorized, controllerId, standardTermsId, overrides: overridesOf(read.value) };
  const saved = await context.app.saveCustomerTerms(order);
  if (!saved.ok) leaveIfGone(saved.code, context);
  throw redirectTo(`/staff/customers/${controllerId}`);
}

async function changeContacts({ context, request }: ActionFunctionArgs, authorized: Staff, controllerId: string) {
  const read = await readForm(request, contactForm);
  if (!read.ok) return data({ terms: null, contact: formState(read.submission) }, { status: 422 });
  const { value } = read;
  const done =
    value.intent === "end"
      ? await context.app.endContact({ authorized, controllerId, contactId: value.contactId })
      : await context.app.addContact({ authorized, controllerId, ...value });
  if (done.ok) throw redirectTo(`/staff/customers/${controllerId}#contacts`);
  leaveIfGone(done.code, context);
  const faults = [{ field: "address", code: done.code === "contact.taken" ? "taken" : "email" }];
  return data({ terms: null, contact: { typed: typedValues(value), faults } }, { status: 422 });
}

export default function CustomerPage() {
  const { t } = useT();
  const { controller, contacts, standard, terms, allTerms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const action_ = `/staff/customers/${controller.id}`;
  return (
    <>
      <PageHeader kicker={t("customers.column.name")} title={controller.name} />
      <div className="mt-6 max-w-3xl">
        <CustomerFacts controller={controller} standardName={standard.name} terms={terms} />
        <Section title={t("customers.contacts")} id="contacts">
          <Contacts
            action={action_}
            contacts={contacts}
            language={controller.language}
            state={answer?.contact ?? null}
          />
        </Section>
        <Section title={t("customers.agreement")} lead={t("customers.agreementLead")} id="terms">
          <CustomerTermsForm
            action={action_}
            standardTermsId={controller.standardTermsId}
            allTerms={allTerms}
            standard={standard.terms}
            own={controller.overrides}
            state={answer?.terms ?? null}
          />
        </Section>
      </div>
    </>
  );
}
