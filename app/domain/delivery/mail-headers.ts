import type { Delivery } from "./delivery";

/**
 * Header fields of a mail beside sender, reader, subject and date.
 * Auto-Submitted keeps out-of-office replies away (RFC 3834, 5). Mail to followers names its list (RFC 2919) and how to
 * leave it in one click (RFC 2369, 8058); contract mail does not, since the duty to notify stays.
 * In: the one-click address, null in contract mail; `mailHost` is the right part of Message-IDs.
 */
export function mailHeaders(
  { id, processorId }: Pick<Delivery, "id" | "processorId">,
  oneClick: string | null,
  mailHost: string,
): Record<string, string> {
  const own = { "Auto-Submitted": "auto-generated", "X-Varsel-Delivery": id };
  if (oneClick === null) return own;
  return {
    ...own,
    "List-Id": `<${processorId}.list.${mailHost}>`,
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
