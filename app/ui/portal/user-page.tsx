import type { UserRole } from "~/domain/people/controller-user";
import type { Locale } from "~/i18n/locales";
import { ErrorSummary } from "../error-summary";
import { FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { type FormState, faultLines } from "../staff/form-faults";
import { useT } from "../translator";
import { LastObjector } from "./last-objector";
import { UserFields } from "./user-fields";

export type UserPageProps = {
  view: {
    base: string;
    organisation: string;
    user: { id: string; name: string; address: string; language: Locale; roles: readonly UserRole[] };
    isContact: boolean;
  };
  /** What came of the last try, where it was not taken; `intent`: of which of the two forms. */
  answer: {
    code: "user.last_admin" | "user.last_objector" | "user.roles_missing" | null;
    intent: "change" | "end" | null;
    state: FormState | null;
    roles: readonly UserRole[];
  } | null;
};

/** One of the customer's users: what they are called and may do, and the end of their access. */
export function UserPage({ view, answer }: UserPageProps) {
  const translator = useT();
  const { t } = translator;
  const { base, organisation, user, isContact } = view;
  const { name } = user;
  const action = `${base}/users/${user.id}`;
  const state = answer?.state ?? null;
  const labels = { name: t("portal.users.name"), roles: t("portal.users.roles") };
  const note = answer?.code === "user.last_admin" ? t("portal.users.lastAdmin") : null;
  const warnsOf = (intent: "change" | "end") => answer?.code === "user.last_objector" && answer.intent === intent;
  return (
    <div className="max-w-3xl">
      <PageHeader kicker={organisation} title={t("portal.users.changeTitle", { name })} lead={user.address} />
      <div className="mt-6">
        <PostForm action={action} fields={{ intent: "change" }}>
          <ErrorSummary errors={faultLines(translator, state, labels)} note={answer?.intent === "end" ? null : note} />
          <UserFields
            state={state}
            stored={{ ...user, roles: answer !== null && answer.roles.length > 0 ? answer.roles : user.roles }}
          />
          {warnsOf("change") && <LastObjector organisation={organisation} id="acknowledged-change" />}
          <FormActions submit={t("portal.users.save")} cancel={{ href: `${base}/users`, label: t("common.cancel") }} />
        </PostForm>
      </div>
      <Section title={t("portal.users.end")} lead={t("portal.users.endLead", { name })} id="end">
        <PostForm action={action} fields={{ intent: "end" }}>
          {isContact && <p>{t("portal.users.stillContact", { name })}</p>}
          <ErrorSummary errors={[]} note={answer?.intent === "end" ? note : null} />
          {warnsOf("end") && <LastObjector organisation={organisation} id="acknowledged-end" />}
          <FormActions submit={t("portal.users.end")} tone="danger" />
        </PostForm>
      </Section>
    </div>
  );
}
