import type { ItemClass } from "~/domain/change/said-classes";
import { ADDABLE_KINDS } from "~/domain/register/reclassify";
import type { Zone } from "~/domain/time";
import { ErrorSummary } from "../error-summary";
import { Choices, Select, TextArea } from "../fields";
import { FormActions, PostButton, PostForm } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";
import { SaidLine } from "./item-class";

/** What was sent and not taken, to be shown again. */
export type ClassAnswer = { intent: string; reason: string; kind: string; kinds: string[]; fault: ClassFault };
export type ClassFault =
  | "reason_missing"
  | "nothing_changed"
  | "not_its_class"
  | "needs_a_pair"
  | "nothing_left"
  | "same_person"
  | "not_waiting"
  | "lapsed"
  | "changed";

/** What people said of an item's class, and the two ways to say something. */
export function ClassForms({ action, rowVersion, itemClass, zone, may, answer }: ClassFormsProps) {
  const { t } = useT();
  const { counting, said } = itemClass;
  const typed = (intent: string) => (answer?.intent === intent ? answer : null);
  const fields = (intent: string) => ({ intent, rowVersion: String(rowVersion) });
  const isMissing = answer?.fault === "reason_missing";
  const missing = isMissing
    ? [{ id: `${answer.intent}-reason`, label: t("classes.reason"), message: t("errors.field.required") }]
    : [];
  const kindOptions = ADDABLE_KINDS.filter((kind) => !counting.includes(kind)).map((kind) => ({
    value: kind,
    label: t(`kinds.${kind}.label`),
  }));
  const reason = (intent: string) => ({
    name: "reason",
    id: `${intent}-reason`,
    label: t("classes.reason"),
    hint: t("classes.reasonHint"),
    rows: 2,
    maxLength: 2000,
    required: true,
    defaultValue: typed(intent)?.reason ?? "",
    error: typed(intent)?.fault === "reason_missing" ? t("errors.field.required") : null,
  });
  return (
    <>
      <div className="mt-6 max-w-2xl empty:hidden">
        <ErrorSummary
          errors={missing}
          note={answer === null || answer.fault === "reason_missing" ? null : sayFault(answer.fault)}
        />
      </div>
      <Section title={t("classes.said")} id="said">
        {said.length === 0 ? (
          <p className="quiet text-sm">{t("classes.saidNone")}</p>
        ) : (
          <ul className="grid gap-4 text-sm">
            {said.map((one) => (
              <li key={one.index} className="grid max-w-2xl gap-2">
                <div>
                  <SaidLine said={one} zone={zone} />
                </div>
                {one.standing === "waits" && one.isOwn && <p className="quiet">{t("classes.ownWaits")}</p>}
                {one.standing === "waits" && !one.isOwn && may.confirmClass && (
                  <PostButton
                    action={action}
                    fields={{ ...fields("confirm"), saidAt: String(one.index) }}
                    className="btn btn-sm btn-primary"
                  >
                    {t("classes.confirm")}
                  </PostButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {may.edit && (
        <>
          <Section title={t("classes.raise")} lead={t("classes.raiseLead")}>
            <PostForm action={action} fields={fields("raise")}>
              <Select
                name="kind"
                id="raise-kind"
                label={t("classes.raiseKind")}
                empty=""
                options={kindOptions}
                defaultValue={typed("raise")?.kind}
                required
              />
              <TextArea {...reason("raise")} />
              <FormActions submit={t("classes.raiseSubmit")} tone="plain" />
            </PostForm>
          </Section>
          <Section title={t("classes.lower")} lead={t("classes.lowerLead")}>
            <PostForm action={action} fields={fields("lower")}>
              <Choices
                type="checkbox"
                name="kinds"
                label={t("classes.lowerKinds")}
                options={counting.map((kind) => ({ value: kind, label: t(`kinds.${kind}.label`) }))}
                chosen={typed("lower")?.kinds ?? []}
              />
              <Select
                name="kind"
                id="lower-kind"
                label={t("classes.lowerInstead")}
                empty={t("common.none")}
                options={kindOptions}
                defaultValue={typed("lower")?.kind}
              />
              <TextArea {...reason("lower")} />
              <FormActions submit={t("classes.lowerSubmit")} tone="plain" />
            </PostForm>
          </Section>
        </>
      )}
    </>
  );

  function sayFault(fault: Exclude<ClassFault, "reason_missing">): string {
    return fault === "changed" ? t("errors.changedMeanwhile") : t(`classes.fault.${fault}`);
  }
}

export type ClassFormsProps = {
  action: string;
  rowVersion: number;
  itemClass: ItemClass;
  zone: Zone;
  may: { edit: boolean; confirmClass: boolean };
  answer: ClassAnswer | null;
};
