import { NAME_MAX, TEXT_MAX_BYTES } from "../objection/draft";
import { storableLine, storableText } from "../objection/storable-text";
import { isAddress } from "../people/address";

type Fields = Readonly<Record<string, readonly string[]>>;
type Fault<Field extends string> = { field: Field; code: "field.required" | "field.too_long" | "field.no_address" };

export type QuestionDraft = { personName: string; text: string };
export type QuestionFault = Fault<keyof QuestionDraft>;

/** Reads a question. Out: always the draft, to be shown again whole. */
export function readQuestion(fields: Fields): { draft: QuestionDraft; faults: QuestionFault[] } {
  const draft = {
    personName: storableLine(first(fields, "personName")),
    text: storableText(first(fields, "text")).trim(),
  };
  const faults: QuestionFault[] = [
    ...lineFaults("personName" as const, draft.personName),
    ...(draft.text === "" ? [{ field: "text" as const, code: "field.required" as const }] : []),
    ...(isTooLong(draft.text) ? [{ field: "text" as const, code: "field.too_long" as const }] : []),
  ];
  return { draft, faults };
}

/** Whom somebody names as the right person for a customer's notices. */
export type ContactDraft = { name: string; address: string; note: string };
export type ContactFault = Fault<keyof ContactDraft>;

/** Reads the naming of a contact. Out: always the draft, to be shown again whole. */
export function readContact(fields: Fields): { draft: ContactDraft; faults: ContactFault[] } {
  const draft = {
    name: storableLine(first(fields, "name")),
    address: storableLine(first(fields, "address")),
    note: storableText(first(fields, "note")).trim(),
  };
  const { address } = draft;
  const faults: ContactFault[] = [
    ...lineFaults("name" as const, draft.name),
    ...(address === "" ? [{ field: "address" as const, code: "field.required" as const }] : []),
    ...(address !== "" && !isAddress(address)
      ? [{ field: "address" as const, code: "field.no_address" as const }]
      : []),
    ...(isTooLong(draft.note) ? [{ field: "note" as const, code: "field.too_long" as const }] : []),
  ];
  return { draft, faults };
}

/** Contacts that one customer may name within `windowMs`: each is a mail to an address that somebody typed. */
export const NAMING_LIMITS = { controller: 10, windowMs: 24 * 3_600_000 } as const;

function lineFaults<Field extends string>(field: Field, line: string): Fault<Field>[] {
  if (line === "") return [{ field, code: "field.required" }];
  return line.length > NAME_MAX ? [{ field, code: "field.too_long" }] : [];
}

function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > TEXT_MAX_BYTES;
}

function first(fields: Fields, name: string): string {
  return fields[name]?.[0] ?? "";
}
