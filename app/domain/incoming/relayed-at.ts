import { type Instant, toInstant } from "../time";
import type { ParsedMail } from "./parsed-mail";

/** A clock that runs behind is believed as far as a mail usually waits between two servers of one house. */
const WAIT_MAX_MS = 5 * 86_400_000;

/**
 * When the mail server in front of us had taken a mail: what it wrote into the topmost field Received, which nobody behind
 * it can write. In: whether that server is one we trust; else every field is whatever a stranger typed.
 * Out: null where there is none, or its time is not one at which it can have been (RFC 5321, 4.4).
 */
export function relayedAt(
  { headers }: Pick<ParsedMail, "headers">,
  isTrusted: boolean,
  receivedAt: Instant,
): Instant | null {
  const top = isTrusted ? headers.find(({ name }) => name === "received") : undefined;
  if (top === undefined) return null;
  const date = top.value
    .slice(top.value.lastIndexOf(";") + 1)
    .replaceAll(/\([^()]*\)/g, "")
    .trim();
  // Without a zone it would be read in whatever zone this machine is in.
  if (!/(?:[+-]\d{4}|GMT|UTC?)$/.test(date)) return null;
  const at = Date.parse(date);
  const now = Date.parse(receivedAt);
  return Number.isNaN(at) || at > now || now - at > WAIT_MAX_MS ? null : toInstant(at);
}
