import type { Delivery } from "./delivery";

/**
 * Header fields of a mail beside sender, reader, subject and date.
 * Auto-Submitted keeps out-of-office replies away (RFC 3834, 5). What its reader may leave says how, in one click (RFC 2369,
 * 8058): a follower its list, which is named (RFC 2919), and a contact of an agreement its own mail, since who finds no way
 * out reports mail as unwanted, and then nobody learns that the organisation is not told any more.
 * In: the one-click address, null in answers; `mailHost` is the right part of Message-IDs.
 */
export function mailHeaders(
  { id, processorId, followerId, kind }: Pick<Delivery, "id" | "processorId" | "followerId" | "kind">,
  oneClick: string | null,
  mailHost: string,
): Record<string, string> {
  // The one mail that is sent because somebody wrote to us.
  const submitted = kind === "reply_received" ? "auto-replied" : "auto-generated";
  const own = { "Auto-Submitted": submitted, "X-Varsel-Delivery": id };
  if (oneClick === null) return own;
  return {
    ...own,
    ...(followerId === null ? {} : { "List-Id": `<${processorId}.list.${mailHost}>` }),
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
