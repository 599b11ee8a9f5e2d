import type { StaffView } from "~/domain/people/staff-view";
import { judgeTerm, type Term } from "~/domain/people/term";
import { localDay, type Zone } from "~/domain/time";
import { OWN_NAME } from "~/i18n/locales";
import { ErrorSummary } from "../error-summary";
import { FactList } from "../fact-list";
import { ConfirmForm, FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { type FormState, faultLines } from "./form-faults";
import { sayPeopleFault } from "./people-faults";
import { AccessBadge, sayRoles } from "./people-table";
import { RolesFields } from "./roles-fields";
import { TermNotes } from "./term-notes";

/** One person's account: what it is, and each act on it in a section of its own. */
export function PersonPage({
  action,
  person,
  isSelf,
  zone,
  canManage,
  suggested,
  state,
  roles,
  code,
}: PersonPageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { name, state: access, invitedUntil, endedAt } = person;
  const labels = { termFrom: t("people.term.from"), termUntil: t("people.term.until") };
  const mayAct = canManage && !isSelf && access !== "ended";
  const day = endedAt === null ? "" : format.day(localDay(endedAt, zone), "long");
  return (
    <>
      <PageHeader title={name} lead={sayRoles(translator, person)} />
      <div className="mt-6 grid gap-6">
        <ErrorSummary errors={faultLines(translator, state, labels)} note={sayPeopleFault(translator, code)} />
        <TermNotes people={[person]} />
        <PersonFacts person={person} zone={zone} />
      </div>
      {!canManage && <p className="quiet mt-6 text-sm">{t("people.change.readOnly")}</p>}
      {canManage && isSelf && <p className="quiet mt-6 text-sm">{t("people.change.own")}</p>}
      {access === "ended" && <p className="mt-6 text-sm">{t("people.end.back", { name, day })}</p>}
      {mayAct && (
        <>
          <Section title={t("people.change.title")}>
            <PostForm action={action} fields={{ intent: "change" }}>
              <RolesFields roles={roles} term={person.term ?? suggested} state={state} />
              {person.term !== null && isShort(person.term) && <p className="text-sm">▲ {t("people.term.short")}</p>}
              <FormActions submit={t("people.change.submit")} />
            </PostForm>
          </Section>
          {access !== "active" && (
            <Section title={t("people.again.title")}>
              <ConfirmForm action={action} fields={{ intent: "invite" }} submit={t("people.again.submit")} tone="plain">
                <p>
                  {invitedUntil === null
                    ? t("people.again.expired")
                    : t("people.again.lead", { moment: format.instant(invitedUntil, zone) })}
                </p>
              </ConfirmForm>
            </Section>
          )}
          {person.hasSecondFactor && (
            <Section title={t("people.reset.title")}>
              <ConfirmForm
                action={action}
                fields={{ intent: "factor" }}
                submit={t("people.reset.submit")}
                tone="danger"
              >
                <p>{t("people.reset.lead", { name })}</p>
              </ConfirmForm>
            </Section>
          )}
          <Section title={t("people.end.title")}>
            <ConfirmForm action={action} fields={{ intent: "end" }} submit={t("people.end.submit")} tone="danger">
              <p>{t("people.end.lead", { name })}</p>
            </ConfirmForm>
          </Section>
        </>
      )}
    </>
  );
}

function PersonFacts({ person, zone }: { person: StaffView; zone: Zone }) {
  const { t, format } = useT();
  const { address, language, createdAt, joinedAt, lastSeenAt, signsInWith } = person;
  const at = (instant: string | null) => (instant === null ? t("people.never") : format.instant(instant, zone));
  return (
    <FactList
      facts={[
        { key: "access", label: t("people.column.state"), value: <AccessBadge person={person} zone={zone} /> },
        { key: "address", label: t("people.facts.email"), value: address },
        { key: "language", label: t("people.facts.language"), value: OWN_NAME[language] },
        { key: "since", label: t("people.facts.since"), value: at(createdAt) },
        { key: "joined", label: t("people.facts.joined"), value: at(joinedAt) },
        { key: "seen", label: t("people.column.seen"), value: at(lastSeenAt) },
        {
          key: "with",
          label: t("people.facts.signsIn"),
          value:
            signsInWith.length === 0
              ? t("common.notStated")
              : format.list(signsInWith.map((way) => t(`people.facts.${way}`))),
        },
        {
          key: "factor",
          label: t("people.column.factor"),
          value: t(person.hasSecondFactor ? "people.factor.on" : "people.factor.off"),
        },
      ]}
    />
  );
}

function isShort(term: Term): boolean {
  const judged = judgeTerm(term);
  return judged.ok && judged.isShort;
}

export type PersonPageProps = {
  action: string;
  person: StaffView;
  isSelf: boolean;
  zone: Zone;
  canManage: boolean;
  suggested: Term;
  state: FormState | null;
  /** As stored, or as ticked in a form that was not taken. */
  roles: readonly string[];
  code: string | null;
};
