import type { Zone } from "~/domain/time";
import { ErrorSummary } from "../error-summary";
import { DateField, TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";

export type OutageFormFault =
  | "outage.reason_missing"
  | "outage.ends_before_it_begins"
  | "outage.ahead"
  | "outage.too_long_ago"
  | "outage.too_long"
  | "outage.known"
  | "time.invalid"
  | "time.skipped";

/** Asks from when to when customers could not reach Varsel, and how that is known. */
export function OutageForm({ zone, state, fault }: OutageFormProps) {
  const translator = useT();
  const { t, format } = translator;
  const read = fieldReader(translator, state);
  const labels = {
    startDay: t("outages.startDay"),
    startTime: t("outages.startTime"),
    endDay: t("outages.endDay"),
    endTime: t("outages.endTime"),
    reason: t("outages.reason"),
  };
  return (
    <PostForm action="/staff/outages">
      <ErrorSummary
        errors={[
          ...faultLines(translator, state, labels),
          ...(fault === null
            ? []
            : [{ id: PLACES[fault], label: labels[PLACES[fault]], message: t(`outages.fault.${KEYS[fault]}`) }]),
        ]}
      />
      <p className="quiet text-sm">{t("outages.zone", { zone: format.zone(zone) })}</p>
      <div className="flex flex-wrap gap-5">
        <DateField name="startDay" label={labels.startDay} required {...read("startDay")} />
        <TextField
          name="startTime"
          label={labels.startTime}
          hint={t("outages.timeHint")}
          maxLength={8}
          required
          autoComplete="off"
          {...read("startTime")}
        />
      </div>
      <div className="flex flex-wrap gap-5">
        <DateField name="endDay" label={labels.endDay} required {...read("endDay")} />
        <TextField
          name="endTime"
          label={labels.endTime}
          hint={t("outages.timeHint")}
          maxLength={8}
          required
          autoComplete="off"
          {...read("endTime")}
        />
      </div>
      <TextArea
        name="reason"
        label={labels.reason}
        hint={t("outages.reasonHint")}
        rows={2}
        maxLength={500}
        required
        {...read("reason")}
      />
      <FormActions submit={t("outages.submit")} />
    </PostForm>
  );
}

export type OutageFormProps = { zone: Zone; state: FormState | null; fault: OutageFormFault | null };

const PLACES = {
  "outage.reason_missing": "reason",
  "outage.ends_before_it_begins": "endTime",
  "outage.ahead": "endTime",
  "outage.too_long_ago": "startDay",
  "outage.too_long": "endDay",
  "outage.known": "startTime",
  "time.invalid": "startTime",
  "time.skipped": "startTime",
} as const satisfies Record<OutageFormFault, string>;

const KEYS = {
  "outage.reason_missing": "reason_missing",
  "outage.ends_before_it_begins": "ends_before_it_begins",
  "outage.ahead": "ahead",
  "outage.too_long_ago": "too_long_ago",
  "outage.too_long": "too_long",
  "outage.known": "known",
  "time.invalid": "no_such_time",
  "time.skipped": "no_such_time",
} as const satisfies Record<OutageFormFault, string>;
