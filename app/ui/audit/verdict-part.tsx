import { type AuditVerdict, SAMPLE_VERDICTS, type SampleVerdict, type VerdictFault } from "~/domain/audit/review";
import type { Zone } from "~/domain/time";
import { Badge, type BadgeTone } from "../badge";
import { ErrorSummary } from "../error-summary";
import { Choices, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

/** What a reviewer said of something drawn, or the form to say it. `noteLabel`: what is to be written beside the verdict. */
export function VerdictPart({ id, verdict, action, zone, fault, noteLabel, isNoteRequired = false }: VerdictPartProps) {
  const { t } = useT();
  if (verdict !== null) return <GivenVerdict verdict={verdict} zone={zone} />;
  const label = noteLabel ?? t("audit.samples.note");
  return (
    <div className="mt-4">
      <PostForm action={action} fields={{ entryId: id }}>
        <ErrorSummary
          errors={
            fault === null ? [] : [{ id: `note-${id}`, label, message: t(`audit.samples.fault.${keyOf(fault)}`) }]
          }
        />
        <Choices
          name="verdict"
          id={`verdict-${id}`}
          label={t("audit.samples.verdict")}
          options={SAMPLE_VERDICTS.map((value) => ({ value, label: t(`audit.samples.verdicts.${value}`) }))}
          chosen={[]}
          required
        />
        <TextArea
          name="note"
          id={`note-${id}`}
          label={label}
          rows={isNoteRequired ? 3 : 2}
          maxLength={2_000}
          required={isNoteRequired}
        />
        <FormActions submit={t("audit.samples.judge")} tone="plain" />
      </PostForm>
    </div>
  );
}

export type GivenVerdictView = Pick<AuditVerdict, "verdict" | "note" | "at"> & { by: string };
export type VerdictPartProps = {
  /** Of the drawn entry, of the log or of the list. */
  id: string;
  verdict: GivenVerdictView | null;
  action: string;
  zone: Zone;
  fault: VerdictFault | null;
  noteLabel?: string;
  isNoteRequired?: boolean;
};

function GivenVerdict({ verdict: { verdict, note, by, at }, zone }: { verdict: GivenVerdictView; zone: Zone }) {
  const { t, format } = useT();
  return (
    <p className="mt-3">
      <VerdictBadge verdict={verdict} /> {note !== "" && <span className="mx-2 whitespace-pre-line">{note}</span>}
      <span className="quiet text-sm">{t("audit.samples.by", { name: by, at: format.instant(at, zone) })}</span>
    </p>
  );
}

export function VerdictBadge({ verdict }: { verdict: SampleVerdict }) {
  const { t } = useT();
  return <Badge {...SIGNS[verdict]}>{t(`audit.samples.verdicts.${verdict}`)}</Badge>;
}

const SIGNS: Record<SampleVerdict, { tone: BadgeTone; sign: string }> = {
  ok: { tone: "good", sign: "✓" },
  question: { tone: "warn", sign: "?" },
  breach: { tone: "bad", sign: "✕" },
};

function keyOf<Name extends string>(fault: `verdict.${Name}`): Name {
  return fault.slice("verdict.".length) as Name;
}
