import { fold } from "../fold";
import { COMMON_WORDS } from "./common-words";

/** Shorter ones are refused; nothing else is asked of how a password is composed (NIST SP 800-63B, 3.1.1.2). */
export const PASSWORD_MIN = 12;
/** Far beyond what anybody types: bounds the work of hashing. */
export const PASSWORD_MAX = 1000;

/** How often a new password may be asked for within `windowMs`: from one network, and mailed to one address. */
export const RESET_LIMITS = { network: 30, address: 3, windowMs: 3_600_000 } as const;

export type PasswordFault = "password.too_short" | "password.too_long" | "password.guessable";
export type PasswordVerdict = { ok: true } | { ok: false; code: PasswordFault };

/**
 * The same password, however a keyboard or an operating system composes its letters (NFKC; NIST SP 800-63B, 3.1.1.2). What
 * is judged, hashed and compared is this.
 */
export function normalPassword(typed: string): string {
  return typed.normalize("NFKC");
}

/**
 * Whether somebody may have this password: length in characters, and not one that is tried first. `about`: names and
 * addresses of the person, the company and the product, whose words make no password by themselves.
 */
export function judgePassword(typed: string, about: readonly string[]): PasswordVerdict {
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length < PASSWORD_MIN) return { ok: false, code: "password.too_short" };
  if (length > PASSWORD_MAX) return { ok: false, code: "password.too_long" };
  return isGuessable(password, about) ? { ok: false, code: "password.guessable" } : { ok: true };
}

/** One short piece again and again, one run of the keyboard or the alphabet, or nothing but words that are tried first. */
function isGuessable(password: string, about: readonly string[]): boolean {
  const text = fold(password).replaceAll(" ", "");
  if (isRepeated(password.toLowerCase()) || isRepeated(text) || isRun(text)) return true;
  const known = new Set([...COMMON_WORDS, ...about.flatMap(wordsOf)]);
  return [text, unmasked(text)].some((plain) => {
    const letters = plain.replace(/\d+/g, "");
    // Digits alone may be any number: what is easy about them is a run or a repetition.
    return letters !== "" && isMadeOf(letters, known);
  });
}

function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/\d+/g, "")
    .split(" ")
    .filter((word) => word.length >= 2);
}

function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1{2,}.{0,3}$/su.test(text);
}

const RUNS = [
  "012345678901234567890123456789",
  "098765432109876543210987654321",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

function isRun(text: string): boolean {
  return RUNS.some((run) => run.includes(text));
}

/** Figures that stand for letters, as people put them in (`p4ssw0rd`); those at the ends are figures. */
function unmasked(text: string): string {
  return text.replace(/^\d+|\d+$/g, "").replace(/[013457]/g, (figure) => MASKS[figure] ?? figure);
}

const MASKS: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Whether the whole text is words of `known`, one after the other. */
function isMadeOf(text: string, known: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= text.length; end += 1) {
    for (const start of reached) {
      if (known.has(text.slice(start, end))) {
        reached.add(end);
        break;
      }
    }
  }
  return reached.has(text.length);
}
