import type { NamedContact } from "~/domain/question/named-contact";
import type { Zone } from "~/domain/time";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { FactList } from "../fact-list";
import { Checkbox, TextField } from "../fields";
import { ConfirmForm, FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

/** Somebody named as the right contact: confirm them, and the notice goes to them; or do not, and say why. */
export function NamedContactPage({ view, typed, fault, maySettle }: NamedContactPageProps) {
  const { t, format } = useT();
  const { named, ref, customer, zone, settledByName } = view;
  const here = `/staff/questions/contacts/${named.id}`;
  const label = t("acting.tasks.contact.reason");
  const missing = fault === "named.reason_missing" ? t("acting.tasks.contact.reasonMissing") : null;
  const time = named.settledAt === null ? "" : format.instant(named.settledAt, zone);
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={t("acting.tasks.change", { ref })}
        title={t("acting.tasks.contact.title", { customer })}
        lead={t("acting.tasks.received", { time: format.instant(named.receivedAt, zone, "long") })}
      />
      <div className="mt-6 grid gap-6">
        <ErrorSummary
          errors={missing === null ? [] : [{ id: "reason", label, message: missing }]}
          note={fault === "named.not_open" ? t("acting.tasks.contact.notOpen") : null}
        />
        <FactList
          facts={[
            { key: "who", label: t("acting.tasks.contact.who"), value: `${named.name}, ${named.address}` },
            {
              key: "by",
              label: t("acting.tasks.contact.by"),
              value: `${named.namedBy.name}, ${named.namedBy.address}`,
            },
            ...(named.note === ""
              ? []
              : [
                  {
                    key: "note",
                    label: t("acting.tasks.contact.note"),
                    value: <span className="break-words whitespace-pre-wrap">{named.note}</span>,
                  },
                ]),
          ]}
        />
        {named.state !== "open" && (
          <Callout tone={named.state === "confirmed" ? "good" : "info"}>
            {named.state === "confirmed"
              ? t("acting.tasks.contact.confirmed", { time })
              : t("acting.tasks.contact.declined", { time, reason: named.reason ?? "" })}
            {settledByName !== null && <span className="quiet"> {settledByName}</span>}
          </Callout>
        )}
      </div>
      {named.state === "open" && maySettle && (
        <>
          <Section title={t("acting.tasks.contact.confirm")}>
            <ConfirmForm action={here} fields={{ act: "confirm" }} submit={t("acting.tasks.contact.confirm")}>
              <p>{t("acting.tasks.contact.confirmLead", { customer })}</p>
              {named.recipientId !== null && (
                <Checkbox
                  name="endsNamer"
                  label={t("acting.tasks.contact.endsNamer", { person: named.namedBy.name })}
                  defaultChecked
                />
              )}
            </ConfirmForm>
          </Section>
          <Section title={t("acting.tasks.contact.decline")}>
            <PostForm action={here} fields={{ act: "decline" }}>
              <TextField
                name="reason"
                label={label}
                hint={t("acting.tasks.contact.reasonHint")}
                defaultValue={typed}
                error={missing}
                required
              />
              <FormActions submit={t("acting.tasks.contact.decline")} tone="plain" />
            </PostForm>
          </Section>
        </>
      )}
      <p className="mt-8">
        <a className="link" href="/staff/questions">
          {t("common.back")}
        </a>
      </p>
    </div>
  );
}

export type NamedContactPageProps = {
  view: { zone: Zone; ref: string; customer: string; named: Omit<NamedContact, "actor">; settledByName: string | null };
  typed: string;
  fault: "named.reason_missing" | "named.not_open" | null;
  maySettle: boolean;
};
