import {
  type AuditVerdict,
  SAMPLE_VERDICTS,
  type SampleSource,
  type SampleVerdict,
  type VerdictFault,
} from "~/domain/audit/review";
import type { Zone } from "~/domain/time";
import { Badge, type BadgeTone } from "../badge";
import { ErrorSummary } from "../error-summary";
import { Choices, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

/** What a reviewer said of something drawn, or the form to say it. Of a sub-processor no entry shows what was looked at. */
export function VerdictPart({ id, drawnFrom, verdict, action, zone, fault }: VerdictPartProps) {
  const { t } = useT();
  if (verdict !== null) return <GivenVerdict drawnFrom={drawnFrom} verdict={verdict} zone={zone} />;
  const isNoteRequired = drawnFrom === "list";
  const label = t(isNoteRequired ? "audit.samples.looked" : "audit.samples.note");
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
          options={SAMPLE_VERDICTS.map((value) => ({ value, label: t(`audit.samples.${WORDS[drawnFrom]}.${value}`) }))}
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
  drawnFrom: SampleSource;
  verdict: GivenVerdictView | null;
  action: string;
  zone: Zone;
  fault: VerdictFault | null;
};

function GivenVerdict({ drawnFrom, verdict: { verdict, note, by, at }, zone }: GivenVerdictProps) {
  const { t, format } = useT();
  return (
    <p className="mt-3">
      <VerdictBadge drawnFrom={drawnFrom} verdict={verdict} />{" "}
      {note !== "" && <span className="mx-2 whitespace-pre-line">{note}</span>}
      <span className="quiet text-sm">{t("audit.samples.by", { name: by, at: format.instant(at, zone) })}</span>
    </p>
  );
}

type GivenVerdictProps = { drawnFrom: SampleSource; verdict: GivenVerdictView; zone: Zone };

export function VerdictBadge({ drawnFrom, verdict }: { drawnFrom: SampleSource; verdict: SampleVerdict }) {
  const { t } = useT();
  return <Badge {...SIGNS[verdict]}>{t(`audit.samples.${WORDS[drawnFrom]}.${verdict}`)}</Badge>;
}

/** A person had no business doing it; a company reached data that it needed not. */
const WORDS = { log: "verdicts", list: "companyVerdicts" } as const satisfies Record<SampleSource, string>;

const SIGNS: Record<SampleVerdict, { tone: BadgeTone; sign: string }> = {
  ok: { tone: "good", sign: "✓" },
  question: { tone: "warn", sign: "?" },
  breach: { tone: "bad", sign: "✕" },
};

function keyOf<Name extends string>(fault: `verdict.${Name}`): Name {
  return fault.slice("verdict.".length) as Name;
}
