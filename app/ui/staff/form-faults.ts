import type { Translator } from "~/i18n/translator";
import type { FieldError } from "../error-summary";

/** What is wrong with one field: a key under `errors.field`, and what it is about. */
export type FieldFault = { field: string; code: string; names?: string[] };
/** A form that was not taken, to be shown again as it was typed. */
export type FormState = { typed: Readonly<Record<string, string>>; faults: readonly FieldFault[] };

const LONGEST = 2000;
const CODES = [
  ...[
    "required",
    "email",
    "day",
    "time",
    "number",
    "choose",
    "country",
    "mustTick",
    "file",
    "taken",
    "badText",
    "either",
  ],
] as const;

const RELATIONS = ["unknown", "itself", "circle"] as const;

/** A fault in words. */
export function sayFault({ t, format }: Translator, { code, names = [] }: FieldFault): string {
  if (code === "tooLong") return t("errors.field.tooLong", { max: LONGEST });
  if (code === "place.unknown") return t("errors.field.placeUnknown", { names: format.list(names) });
  if (code === "service.unknown") return t("errors.field.serviceUnknown", { names: format.list(names) });
  if (code.startsWith("text.")) return t("errors.field.badText");
  const relation = RELATIONS.find((why) => code === `relation.${why}`);
  if (relation !== undefined) return t(`errors.field.relation.${relation}`);
  const known = CODES.find((one) => one === code) as FieldCode | undefined;
  return t(`errors.field.${known ?? "required"}`);
}

type FieldCode =
  | "required"
  | "email"
  | "day"
  | "time"
  | "number"
  | "choose"
  | "country"
  | "mustTick"
  | "file"
  | "taken"
  | "badText"
  | "either";

/** The lines of an error summary. `labels` by field name; faults of fields that are not named stand without a label. */
export function faultLines(
  translator: Translator,
  state: FormState | null,
  labels: Readonly<Record<string, string>>,
): FieldError[] {
  return (state?.faults ?? []).map((fault) => ({
    id: fault.field,
    label: labels[fault.field] ?? fault.field,
    message: sayFault(translator, fault),
  }));
}

/** What a field needs of a form that may have been refused: the value to show, and what is wrong with it. */
export function fieldReader(translator: Translator, state: FormState | null) {
  return (name: string, stored: string | null = null) => {
    const fault = state?.faults.find(({ field }) => field === name);
    return {
      defaultValue: state === null ? (stored ?? "") : (state.typed[name] ?? ""),
      error: fault === undefined ? null : sayFault(translator, fault),
    };
  };
}
