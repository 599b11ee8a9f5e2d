import type { SubmissionResult } from "@conform-to/react";

/** What is wrong with one field, as the key under `errors.field` that says so; `names`: what it is about. */
export type FieldFault = { field: string; code: string; names?: string[] };

/** A form that was not taken: what was typed, to be shown again, and what is wrong with it. */
export type FormState = { typed: Record<string, string>; faults: FieldFault[] };

/** A refused form as plain data for its page. */
export function formState({ initialValue, error }: SubmissionResult<string[]>): FormState {
  const typed = Object.entries(initialValue ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  const faults = Object.entries(error ?? {}).flatMap(([field, codes]) =>
    codes?.[0] === undefined ? [] : [{ field, code: codes[0] }],
  );
  return { typed: Object.fromEntries(typed), faults };
}

/** The values of a form that was read, to be shown again although its fields are right. */
export function typedValues(form: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      if (value === undefined || value === null || value === false) return [];
      return [[name, value === true ? "on" : String(value)]];
    }),
  );
}

/** What was typed into a form, field by field, before anybody reads it: for a page that shows it again. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}
