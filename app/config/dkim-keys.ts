import { resolve } from "node:path";
import { type Instant, toInstant } from "~/domain/time";

/** A key that signs mail dated from `from` on; null: whatever its date. */
export type DkimKey = { selector: string; file: string; from: Instant | null };

/** RFC 6376, 3.1: one label or more. */
const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * Reads `selector=file[@instant]`, one or more with commas between. Out: the keys, or what is wrong, to end the sentence
 * "DKIM_KEYS …". Two keys that hold from the same instant leave open which signs.
 */
export function readDkimKeys(text: string): { ok: true; keys: DkimKey[] } | { ok: false; problem: string } {
  const keys: DkimKey[] = [];
  for (const part of text.split(",").map((one) => one.trim())) {
    const [, selector = "", file = "", from] = /^([^=]+)=([^@]+)(?:@(.+))?$/.exec(part) ?? [];
    if (!SELECTOR.test(selector) || file === "") return { ok: false, problem: "is not a list of SELECTOR=FILE" };
    const instant = from === undefined ? null : instantOf(from);
    if (instant === undefined) return { ok: false, problem: `has no instant with its offset after @ (${selector})` };
    if (keys.some((key) => key.selector === selector)) return { ok: false, problem: `names ${selector} twice` };
    if (keys.some((key) => key.from === instant))
      return { ok: false, problem: "has two keys that hold from the same time" };
    keys.push({ selector, file: resolve(file), from: instant });
  }
  return { ok: true, keys };
}

function instantOf(text: string): Instant | undefined {
  try {
    return toInstant(text);
  } catch {
    return undefined;
  }
}
