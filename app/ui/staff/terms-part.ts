import type { Span, Terms } from "~/domain/agreement/terms";
import type { Translator } from "~/i18n/translator";
import type { FieldReader } from "./entry-fields";
import type { FormState } from "./form-faults";

/** What every part of the form about an agreement is given. */
export type TermsPart = {
  read: FieldReader;
  state: FormState;
  /** The terms that one customer's agreement may leave things to; null where these are standard terms themselves. */
  standard: Terms | null;
};

/** The first choice of a select that may be left to the standard terms. */
export function asStandard(
  { t }: Translator,
  standard: Terms | null,
  said: (terms: Terms) => string,
): { empty?: string } {
  return standard === null ? {} : { empty: t("customers.terms.asStandard", { said: said(standard) }) };
}

/** A hint, with what holds where the field is left empty: the standard terms where there are any, else `empty`. */
export function hintOf(
  { t }: Translator,
  standard: Terms | null,
  { always = null, empty = null, said }: { always?: string | null; empty?: string | null; said(terms: Terms): string },
): string {
  const left = standard === null ? empty : t("agreement.standardSays", { said: said(standard) });
  return [always, left].filter((part) => part !== null).join(" ");
}

export function saySpan({ t, format }: Translator, span: Span | null): string {
  return span === null ? t("agreement.notSaid") : format.period(span.count, span.unit);
}

/** `empty`: what it means that nothing is listed. */
export function sayList({ format }: Translator, list: readonly string[], empty: string): string {
  return list.length === 0 ? empty : format.list(list);
}

export function isTicked(state: FormState, name: string): boolean {
  return state.typed[name] === "on";
}

/** Whether a folded group must be open: something in it is wrong, or says more than a blank form. */
export function isOpen(state: FormState, names: readonly string[], isSaying: (name: string, value: string) => boolean) {
  const isOf = (field: string) =>
    names.some((name) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`));
  return (
    state.faults.some(({ field }) => isOf(field)) ||
    Object.entries(state.typed).some(([field, value]) => value !== "" && isOf(field) && isSaying(field, value))
  );
}
