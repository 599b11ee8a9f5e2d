import { TEXT_MAX_BYTES } from "../objection/draft";
import { storableText } from "../objection/storable-text";
import { type IncomingMail, SORTED_AS, type SortedAs } from "./incoming-mail";

/** What a person found a mail to be, as typed. */
export type SortDraft = { as: SortedAs | null; note: string };

export const SORT_FAULTS = [
  "mail.kind_missing",
  "mail.note_missing",
  "mail.note_too_long",
  "mail.no_customer",
] as const;
export type SortFault = (typeof SORT_FAULTS)[number];

export function readSort(fields: { as: string; note: string }): SortDraft {
  return { as: SORTED_AS.find((known) => known === fields.as) ?? null, note: storableText(fields.note).trim() };
}

/** What keeps a mail from being sorted so; empty: it can be. Only what leads to a customer's notice can be more than a note. */
export function sortFaults(
  draft: SortDraft,
  mail: Pick<IncomingMail, "controllerId" | "changeId" | "noticeId">,
): SortFault[] {
  const isOfNotice = mail.controllerId !== null && mail.changeId !== null && mail.noticeId !== null;
  const checks: [SortFault, boolean][] = [
    ["mail.kind_missing", draft.as === null],
    ["mail.no_customer", draft.as !== null && draft.as !== "other" && !isOfNotice],
    ["mail.note_missing", draft.as === "other" && draft.note === ""],
    ["mail.note_too_long", new TextEncoder().encode(draft.note).length > TEXT_MAX_BYTES],
  ];
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/**
 * The words of a mail as they are shown, and become those of an objection or a question; the mail itself stays as it came.
 * An answer often quotes what it answers, with the link that is its reader's alone: who reads on here is to have none of it.
 */
export function wordsOf(text: string): string {
  const whole = storableText(text).trim().replaceAll(OWN_LINK, "/$1/…");
  const bytes = new TextEncoder().encode(whole);
  if (bytes.length <= TEXT_MAX_BYTES) return whole;
  // A stream that goes on leaves out the character that the cut goes through.
  return new TextDecoder().decode(bytes.subarray(0, TEXT_MAX_BYTES), { stream: true });
}

/** Pages that open by a secret of 32 bytes in base64url. */
const OWN_LINK = /\/(n|u|subscriptions|subscriptions\/confirm|objections\/confirm|sign-in\/link)\/[\w-]{43}(?![\w-])/g;
