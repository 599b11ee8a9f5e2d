import type { CheckLine } from "~/domain/change/publish-check-line";
import type { Zone } from "~/domain/time";
import { ErrorSummary } from "../error-summary";
import { Checkbox, DateField, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";
import { sayCheck, sayRemedy, saySource } from "./say-check";

/** The last button: when to send, and what happens when the windows have closed. Minutes to undo come after it. */
export function AnnounceForm({
  action,
  rowVersion,
  zone,
  customers,
  undoMinutes,
  isBlocked,
  warnings,
  ticked,
  state,
  note,
}: AnnounceProps) {
  const translator = useT();
  const { t, format } = translator;
  const read = fieldReader(translator, state);
  const when = state?.typed.when ?? "now";
  const labels = { day: t("announce.send.day"), time: t("announce.send.time", { zone: format.zone(zone) }) };
  return (
    <PostForm action={action} fields={{ rowVersion: String(rowVersion) }}>
      <ErrorSummary errors={faultLines(translator, state, labels)} note={note} />
      <fieldset className="grid gap-3">
        <legend className="sr-only">{t("announce.send.title")}</legend>
        <label className="flex items-start gap-3 text-sm">
          <input
            type="radio"
            name="when"
            value="now"
            defaultChecked={when === "now"}
            className="radio radio-sm mt-0.5"
          />
          <span>
            {t("announce.send.now")}
            <span className="quiet block">
              {t("announce.send.undoHint", { minutes: t("common.minutes", { count: undoMinutes }) })}
            </span>
          </span>
        </label>
        <label className="flex items-start gap-3 text-sm">
          <input type="radio" name="when" value="at" defaultChecked={when === "at"} className="radio radio-sm mt-0.5" />
          {t("announce.send.at")}
        </label>
        <div className="flex flex-wrap gap-4 pl-8">
          <DateField name="day" label={labels.day} {...read("day")} />
          <TextField
            name="time"
            label={labels.time}
            hint={t("common.timeHint")}
            autoComplete="off"
            maxLength={5}
            {...read("time")}
          />
        </div>
      </fieldset>
      <Checkbox
        name="publishBySelf"
        label={t("announce.send.publishBySelf")}
        defaultChecked={state === null || state.typed.publishBySelf === "on"}
      />
      {warnings.length > 0 && (
        <fieldset className="grid gap-3" id="warnings">
          <legend className="mb-1 font-medium">{t("checks.open", { count: warnings.length })}</legend>
          <p className="quiet text-sm">{t("checks.openLead")}</p>
          {warnings.map((line) => (
            <label key={line.key} className="flex items-start gap-3 text-sm">
              <input
                type="checkbox"
                name="acknowledged"
                value={line.key}
                defaultChecked={ticked.includes(line.key)}
                className="checkbox checkbox-sm mt-0.5"
              />
              <span>
                {sayCheck(translator, line)}
                <span className="quiet block">
                  {[saySource(translator, line), sayRemedy(translator, line)].filter((part) => part !== "").join(" · ")}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {isBlocked ? (
        <p className="text-sm font-medium text-error">{t("announce.send.blocked")}</p>
      ) : (
        <FormActions submit={t("announce.send.submit", { customers: t("common.customers", { count: customers }) })} />
      )}
    </PostForm>
  );
}

export type AnnounceProps = {
  action: string;
  rowVersion: number;
  zone: Zone;
  customers: number;
  undoMinutes: number;
  /** Something stands in the way: there is no button, and the checks say what to mend. */
  isBlocked: boolean;
  /** Those that nobody has noted: each is ticked by whoever announces. */
  warnings: readonly CheckLine[];
  ticked: readonly string[];
  state: FormState | null;
  note: string | null;
};
