import { MONTHLY, MOST_DRAWN } from "~/domain/audit/draw";
import { SAMPLE_SOURCES } from "~/domain/audit/review";
import { ErrorSummary } from "../error-summary";
import { Choices, DateField, Select, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { type FormState, faultLines, fieldReader } from "../staff/form-faults";
import { useT } from "../translator";

export type DrawFault =
  | "sample.period_open"
  | "sample.period_empty"
  | "sample.list_empty"
  | "sample.number"
  | "sample.reviewer_unknown";

/** Asks for a draw: from what, of which days, how many, and who looks at them. */
export function DrawForm({ reviewers, state, fault }: DrawFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const labels = {
    drawnFrom: t("audit.samples.drawnFrom"),
    firstDay: t("audit.samples.firstDay"),
    lastDay: t("audit.samples.lastDay"),
    number: t("audit.samples.number"),
    reviewerId: t("audit.samples.reviewer"),
    seed: t("audit.samples.seed"),
  };
  return (
    <PostForm action="/staff/samples?index">
      <ErrorSummary
        errors={[
          ...faultLines(translator, state, labels),
          ...(fault === null ? [] : [{ id: PLACES[fault], label: labels[PLACES[fault]], message: sayFault(t, fault) }]),
        ]}
      />
      <Choices
        name="drawnFrom"
        label={labels.drawnFrom}
        options={SAMPLE_SOURCES.map((value) => ({
          value,
          label: t(`audit.samples.from.${value}`),
          hint: t(`audit.samples.fromHint.${value}`),
        }))}
        chosen={[state?.typed.drawnFrom ?? "log"]}
      />
      <DateField name="firstDay" label={labels.firstDay} required {...read("firstDay")} />
      <DateField name="lastDay" label={labels.lastDay} required {...read("lastDay")} />
      <TextField name="number" label={labels.number} maxLength={3} required {...read("number", String(MONTHLY))} />
      <Select
        name="reviewerId"
        label={labels.reviewerId}
        options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        required
        {...read("reviewerId")}
      />
      <TextField
        name="seed"
        label={labels.seed}
        hint={t("audit.samples.seedHint")}
        maxLength={64}
        autoComplete="off"
        {...read("seed")}
      />
      <FormActions submit={t("audit.samples.submit")} tone="plain" />
    </PostForm>
  );
}

export type DrawFormProps = {
  reviewers: readonly { id: string; name: string }[];
  state: FormState | null;
  fault: DrawFault | null;
};

const PLACES = {
  "sample.period_open": "lastDay",
  "sample.period_empty": "firstDay",
  "sample.list_empty": "lastDay",
  "sample.number": "number",
  "sample.reviewer_unknown": "reviewerId",
} as const;

function sayFault(t: ReturnType<typeof useT>["t"], fault: DrawFault): string {
  switch (fault) {
    case "sample.period_open":
      return t("audit.samples.fault.period_open");
    case "sample.period_empty":
      return t("audit.samples.fault.period_empty");
    case "sample.list_empty":
      return t("audit.samples.fault.list_empty");
    case "sample.number":
      return t("audit.samples.fault.number", { number: MOST_DRAWN });
    case "sample.reviewer_unknown":
      return t("audit.samples.fault.reviewer_unknown");
    default:
      return fault satisfies never;
  }
}
