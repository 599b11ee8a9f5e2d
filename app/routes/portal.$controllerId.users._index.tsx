import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localDay } from "~/domain/time";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { inviteForm } from "~/http/forms/user-form";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { ReviewNote } from "~/ui/access-review";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions, PostForm } from "~/ui/form";
import { PageHeader, Section } from "~/ui/page-header";
import { UserFields } from "~/ui/portal/user-fields";
import { UsersTable } from "~/ui/portal/users-table";
import { faultLines } from "~/ui/staff/form-faults";
import { useT } from "~/ui/translator";

export const meta = titleOf("portal.users.title");

/** What an act came to, named in the address of this page, to which it led. */
const SAID = ["invited", "saved", "ended", "reviewed"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const view = await args.context.app.listUsers({ authorized });
  const said = new URL(args.request.url).searchParams.get("said");
  return { view, said: SAID.find((known) => known === said) ?? null, base: `/portal/${authorized.actor.controllerId}` };
}

export async function action(args: ActionFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const read = await readForm(args.request, inviteForm);
  if (!read.ok) return data({ state: formState(read.submission), roles: [], isTooMany: false }, { status: 422 });
  const invited = await args.context.app.inviteUser({ authorized, ...read.value });
  if (invited.ok) throw redirectTo(`/portal/${authorized.actor.controllerId}/users?said=invited`);
  const isTooMany = invited.code === "attempts.too_many";
  const fault = { field: "address", code: invited.code === "user.taken" ? "taken" : "email" };
  const state = { typed: typedValues({ ...read.value, roles: null }), faults: isTooMany ? [] : [fault] };
  return data({ state, roles: read.value.roles, isTooMany }, { status: isTooMany ? 429 : 422 });
}

export default function UsersPage() {
  const translator = useT();
  const { t, format } = translator;
  const { view, said, base } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { organisation, users, former, contacts, processor, language } = view;
  const state = answer?.state ?? null;
  const labels = { name: t("portal.users.name"), address: t("common.email"), roles: t("portal.users.roles") };
  return (
    <div className="max-w-4xl">
      <PageHeader
        kicker={organisation}
        title={t("portal.users.title")}
        lead={t("portal.users.lead", { organisation })}
      />
      <div className="mt-3 grid gap-4">
        {said !== null && (
          <Callout tone="good" isStatus>
            {said === "reviewed" ? t("review.said") : t(`portal.users.said.${said}`)}
          </Callout>
        )}
        <ReviewNote review={view.review} href={`${base}/users/review`} />
      </div>
      <div className="mt-6">
        <UsersTable users={users} base={base} zone={processor.zone} />
      </div>
      <Section title={t("portal.users.invite")} lead={t("portal.users.inviteLead")} id="invite">
        <PostForm action={`${base}/users?index`}>
          <ErrorSummary
            errors={faultLines(translator, state, labels)}
            note={answer?.isTooMany ? t("portal.users.tooMany") : null}
          />
          <UserFields
            state={state}
            stored={{ name: "", language, roles: answer?.roles.length ? answer.roles : ["objector"] }}
            withAddress
          />
          <FormActions submit={t("portal.users.submit")} />
        </PostForm>
      </Section>
      <Section
        title={t("portal.users.contacts")}
        lead={t("portal.users.contactsLead", { contact: processor.contactName })}
      >
        <ul className="grid gap-1">
          {contacts.map(({ id, name, address }) => (
            <li key={id}>{name === "" || name === address ? address : `${name}, ${address}`}</li>
          ))}
        </ul>
      </Section>
      {former.length > 0 && (
        <Section title={t("portal.users.former")}>
          <ul className="grid gap-1">
            {former.map(({ id, name, endedAt }) => (
              <li key={id}>
                {name}{" "}
                <span className="quiet text-sm">
                  {endedAt !== null &&
                    t("portal.users.ended", { day: format.day(localDay(endedAt, processor.zone), "long") })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
