import type { CheckLine } from "~/domain/change/publish-check-line";
import type { Zone } from "~/domain/time";
import { ErrorSummary } from "../error-summary";
import { Checkbox, DateField, Select, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { FactorField } from "./factor-field";
import { type FormState, faultLines, fieldReader } from "./form-faults";
import { WarningTicks } from "./warning-ticks";

/**
 * The last button: when to send, and what happens when the windows have closed. Whoever may announce orders it with a code of
 * their own; an author asks a colleague instead. Minutes to undo come after the order.
 */
export function AnnounceForm({ action, rowVersion, colleagues, customers, isBlocked, ...form }: AnnounceProps) {
  const translator = useT();
  const { t, format } = translator;
  const { zone, undoMinutes, isAlone, warnings, ticked, state, note } = form;
  const read = fieldReader(translator, state);
  const labels = {
    day: t("announce.send.day"),
    time: t("announce.send.time", { zone: format.zone(zone) }),
    colleague: t("fourEyes.ask.person"),
    secondFactor: t("fourEyes.factor"),
  };
  const minutes = t("common.minutes", { count: undoMinutes });
  return (
    <PostForm action={action} fields={{ rowVersion: String(rowVersion) }}>
      <ErrorSummary errors={faultLines(translator, state, labels)} note={note} />
      {isAlone && <p className="text-sm">{t("fourEyes.alone", { minutes })}</p>}
      <SendTime state={state} undoMinutes={undoMinutes} labels={labels} />
      <Checkbox
        name="publishBySelf"
        label={t("announce.send.publishBySelf")}
        defaultChecked={state === null || state.typed.publishBySelf === "on"}
      />
      <WarningTicks warnings={warnings} ticked={ticked} />
      {isBlocked ? (
        <p className="text-sm font-medium text-error">{t("announce.send.blocked")}</p>
      ) : colleagues === null ? (
        <>
          <FactorField error={read("secondFactor").error} />
          <FormActions submit={t("announce.send.submit", { customers: t("common.customers", { count: customers }) })} />
        </>
      ) : (
        <>
          <Select
            name="colleague"
            label={labels.colleague}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            {...(colleagues.length > 1 && { empty: t("errors.field.choose") })}
            required
            {...read("colleague")}
          />
          <FormActions submit={t("fourEyes.ask.submit")} />
        </>
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
  /** One person announces here, and what follows of it is said. */
  isAlone: boolean;
  /** Whom an author can ask; null: whoever sends the form announces. */
  colleagues: readonly { id: string; name: string }[] | null;
  /** Something stands in the way: there is no button, and the checks say what to mend. */
  isBlocked: boolean;
  /** Those that nobody has noted. */
  warnings: readonly CheckLine[];
  ticked: readonly string[];
  state: FormState | null;
  note: string | null;
};

function SendTime({ state, undoMinutes, labels }: SendTimeProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const when = state?.typed.when ?? "now";
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{t("announce.send.title")}</legend>
      <label className="flex items-start gap-3 text-sm">
        <input type="radio" name="when" value="now" defaultChecked={when === "now"} className="radio radio-sm mt-0.5" />
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
  );
}

type SendTimeProps = { state: FormState | null; undoMinutes: number; labels: { day: string; time: string } };
