import type { RecordingFault } from "~/domain/authorisation/recording";
import type { Translator } from "~/i18n/translator";
import type { FieldError } from "../error-summary";

/** Which field a fault is about, and what it says; without a field it is about the whole form. */
const FAULTS = {
  change_not_open: [null, "change_not_open"],
  not_told: [null, "not_told"],
  act_missing: ["acts", "act_missing"],
  not_asked: ["acts", "not_asked"],
  item_decided: ["acts", "item_decided"],
  start_unreadable: ["startFrom", "received_unreadable"],
  person_missing: ["personName", "person_missing"],
  person_too_long: ["personName", "name_too_long"],
  authority_missing: ["authority", "authority_missing"],
  authority_too_long: ["authority", "name_too_long"],
  channel_missing: ["channel", "channel_missing"],
  received_unreadable: ["receivedOn", "received_unreadable"],
  received_in_future: ["receivedOn", "received_in_future"],
  words_missing: ["text", "words_missing"],
  text_too_long: ["text", "text_too_long"],
  file_refused: ["files", "file_refused"],
  warning_not_acknowledged: ["acknowledged", "warning_not_acknowledged"],
} as const;

export type RecordingField =
  | "acts"
  | "startFrom"
  | "personName"
  | "authority"
  | "channel"
  | "receivedOn"
  | "text"
  | "files"
  | "acknowledged";

/** What is wrong with a form, by field, and with all of it. */
export function recordingErrors({ t }: Translator, faults: readonly RecordingFault[]) {
  const said = faults.map((code) => {
    const [field, text] = FAULTS[code.slice("authorisation.".length) as keyof typeof FAULTS];
    return { field, message: t(`authorisation.fault.${text}`) };
  });
  const labels: Record<RecordingField, string> = {
    acts: t("authorisation.form.acts"),
    startFrom: t("authorisation.form.startFrom"),
    personName: t("authorisation.form.person"),
    authority: t("authorisation.form.authority"),
    channel: t("authorisation.form.channel"),
    receivedOn: t("authorisation.form.receivedOn"),
    text: t("authorisation.form.words"),
    files: t("authorisation.form.files"),
    acknowledged: t("authorisation.grant.consent"),
  };
  const errors: FieldError[] = said.flatMap(({ field, message }) =>
    field === null ? [] : [{ id: field, label: labels[field], message }],
  );
  const whole = said.find(({ field }) => field === null)?.message ?? null;
  return {
    labels,
    errors,
    note: [whole, faults.length > 0 ? t("authorisation.form.kept") : null].filter((text) => text !== null).join(" "),
    of: (field: RecordingField) => errors.find(({ id }) => id === field)?.message ?? null,
  };
}
