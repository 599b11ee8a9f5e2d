import type { AuditLine } from "~/domain/audit/line";
import { type AuditVerdict, SAMPLE_VERDICTS, type SampleVerdict, type VerdictFault } from "~/domain/audit/review";
import type { Zone } from "~/domain/time";
import { Badge, type BadgeTone } from "../badge";
import { ErrorSummary } from "../error-summary";
import { Choices, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { AuditTable } from "./audit-table";

/** One drawn entry, and what a reviewer says of it, or said. */
export function DrawnEntry({ drawn, action, zone, fault }: DrawnEntryProps) {
  const { t, format } = useT();
  const { line, verdict, isOwn } = drawn;
  return (
    <section className="panel" id={line.id}>
      <AuditTable caption={line.id} lines={[line]} zone={zone} hasCustomers={line.controllerId !== null} />
      {verdict !== null && (
        <p className="mt-3">
          <Badge {...SIGNS[verdict.verdict]}>{t(`audit.samples.verdicts.${verdict.verdict}`)}</Badge>{" "}
          {verdict.note !== "" && <span className="mx-2">{verdict.note}</span>}
          <span className="quiet text-sm">
            {t("audit.samples.by", { name: verdict.by, at: format.instant(verdict.at, zone) })}
          </span>
        </p>
      )}
      {verdict === null && isOwn && <p className="quiet mt-3 text-sm">{t("audit.samples.own")}</p>}
      {verdict === null && !isOwn && (
        <div className="mt-4">
          <PostForm action={action} fields={{ entryId: line.id }}>
            <ErrorSummary
              errors={
                fault === null
                  ? []
                  : [
                      {
                        id: `note-${line.id}`,
                        label: t("audit.samples.note"),
                        message: t(`audit.samples.fault.${keyOf(fault)}`),
                      },
                    ]
              }
            />
            <Choices
              name="verdict"
              id={`verdict-${line.id}`}
              label={t("audit.samples.verdict")}
              options={SAMPLE_VERDICTS.map((value) => ({ value, label: t(`audit.samples.verdicts.${value}`) }))}
              chosen={[]}
              required
            />
            <TextArea name="note" id={`note-${line.id}`} label={t("audit.samples.note")} rows={2} maxLength={2_000} />
            <FormActions submit={t("audit.samples.judge")} tone="plain" />
          </PostForm>
        </div>
      )}
    </section>
  );
}

export type DrawnEntryProps = {
  drawn: {
    line: AuditLine;
    verdict: (Pick<AuditVerdict, "verdict" | "note" | "at"> & { by: string }) | null;
    isOwn: boolean;
  };
  action: string;
  zone: Zone;
  fault: VerdictFault | null;
};

const SIGNS: Record<SampleVerdict, { tone: BadgeTone; sign: string }> = {
  ok: { tone: "good", sign: "✓" },
  question: { tone: "warn", sign: "?" },
  breach: { tone: "bad", sign: "✕" },
};

function keyOf<Name extends string>(fault: `verdict.${Name}`): Name {
  return fault.slice("verdict.".length) as Name;
}
