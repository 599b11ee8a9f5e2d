import type { OpenUntil } from "~/domain/people/own-data";
import type { Hold } from "~/domain/people/retention";
import { Callout } from "./callout";
import { FactList } from "./fact-list";
import { Checkbox, TextField } from "./fields";
import { FormActions, PostForm } from "./form";
import { Section } from "./page-header";
import { useT } from "./translator";

/** An extract in words: the same that the PDF prints. */
export type PersonWords = {
  lead: readonly string[];
  sections: readonly {
    title: string;
    empty: string;
    records: readonly (readonly { label: string; value: string }[])[];
  }[];
};

/** What is held about one person, part by part; parts without a record are named last, in one line. */
export function PersonView({ person }: { person: PersonWords }) {
  const { t, format } = useT();
  const filled = person.sections.filter(({ records }) => records.length > 0);
  const empty = person.sections.filter(({ records }) => records.length === 0);
  return (
    <>
      {person.lead.map((paragraph) => (
        <p key={paragraph} className="quiet mt-2 max-w-3xl text-sm">
          {paragraph}
        </p>
      ))}
      {filled.map(({ title, records }) => (
        <Section key={title} title={title}>
          <div className="grid gap-6">
            {records
              .map((record, n) => ({ record, key: n }))
              .map(({ record, key }) => (
                <FactList key={key} facts={record.map(({ label, value }) => ({ key: label, label, value }))} />
              ))}
          </div>
        </Section>
      ))}
      {empty.length > 0 && (
        <p className="quiet mt-8 text-sm">
          {t("person.none")}: {format.list(empty.map(({ title }) => title))}
        </p>
      )}
    </>
  );
}

/** Why data stays although somebody asked for its erasure. */
export function Held({ holds, openUntil, lead }: HeldProps) {
  const { t, format } = useT();
  if (holds.length === 0) return null;
  return (
    <Callout tone="warn" isStatus>
      {t(`person.${lead}`)} {format.list(holds.map((hold) => t(`person.hold.${hold}`)))}.
      {holds.includes("open_window") && (
        <p className="mt-2">
          {openUntil === null
            ? t("person.openNotBegun")
            : t("person.openUntil", { time: format.lastMinute(openUntil.at, openUntil.zone) })}
        </p>
      )}
    </Callout>
  );
}

type HeldProps = { holds: readonly Hold[]; openUntil: OpenUntil; lead: "held" | "keptPart" | "would" };

/** Erasing asks for a tick, since proof goes with it (CC-8), and of staff for a reason. */
export function EraseForm({ action, address, error, asksWhy }: EraseFormProps) {
  const { t } = useT();
  return (
    <Section title={t(asksWhy ? "person.eraseTitle" : "person.erase")}>
      <PostForm action={action} fields={{ intent: "erase", address }}>
        <p className="text-sm">{t(asksWhy ? "person.eraseLead" : "person.ownEraseLead")}</p>
        {asksWhy && (
          <TextField
            id="erase-reason"
            name="reason"
            label={t("person.reason")}
            hint={t("person.reasonHint")}
            required
          />
        )}
        <Checkbox
          id="erase-confirm"
          name="confirm"
          label={t("person.confirm")}
          required
          {...(error === null ? {} : { error: t(error) })}
        />
        <FormActions submit={t("person.erase")} tone="danger" />
      </PostForm>
    </Section>
  );
}

export type EraseFormProps = {
  action: string;
  address: string;
  error: "person.mustConfirm" | "person.mustReason" | null;
  asksWhy: boolean;
};

/** Leads from an account to all that is held about its owner. */
export function OwnDataPart({ href }: { href: string }) {
  const { t } = useT();
  return (
    <Section title={t("person.ownTitle")} lead={t("person.ownShort")} id="data">
      <a className="link" href={href}>
        {t("person.show")}
      </a>
    </Section>
  );
}

/** The same facts as files. */
export function OwnFiles({ base }: { base: string }) {
  const { t } = useT();
  return (
    <p className="mt-4 flex flex-wrap gap-4">
      {(["pdf", "json"] as const).map((format) => (
        <a key={format} className="link" href={`${base}.${format}`}>
          {t(`person.${format}`)}
        </a>
      ))}
    </p>
  );
}
