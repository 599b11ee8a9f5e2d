import canonicalize from "canonicalize";
import { type Hash, sha256 } from "./hash";

export type CanonicalCode = "json.lone_surrogate" | "json.nul" | "json.number_not_finite" | "json.not_json";
/** `path` names the field, never its value: `templates.0.hash`, or empty for the whole. */
export type CanonicalFault = { ok: false; code: CanonicalCode; path: string };

/**
 * JSON Canonicalization Scheme (RFC 8785): one text for one value, whatever the order in which it was put together.
 * In: null, booleans, finite numbers, strings, arrays and plain objects of these. Anything that JSON would drop or
 * turn into something else (undefined, dates, class instances) is refused, so that nothing leaves the record unseen.
 * Lone surrogates have no UTF-8 form and NUL has no place in PostgreSQL text: both are refused, in names too.
 */
export function canonicalText(value: unknown): { ok: true; text: string } | CanonicalFault {
  const fault = findFault(value);
  if (fault !== null) return { ok: false, code: fault.code, path: fault.path.join(".") };
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("A JSON value has no canonical text");
  return { ok: true, text };
}

/** Canonical text with its plain SHA-256, for contents that are stored whole beside the log (lists, terms, notices). */
export function sealContent(value: unknown): { ok: true; text: string; hash: Hash } | CanonicalFault {
  const canonical = canonicalText(value);
  return canonical.ok ? { ...canonical, hash: sha256(canonical.text) } : canonical;
}

/** Whether `text` has a UTF-8 form. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

type Found = { code: CanonicalCode; path: string[] };

function findFault(value: unknown): Found | null {
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "string") return faultOfText(value);
  if (typeof value === "number") return Number.isFinite(value) ? null : { code: "json.number_not_finite", path: [] };
  if (Array.isArray(value)) return faultOfMembers([...value].entries());
  return isPlainObject(value) ? faultOfMembers(Object.entries(value)) : { code: "json.not_json", path: [] };
}

function faultOfMembers(members: Iterable<[string | number, unknown]>): Found | null {
  for (const [key, member] of members) {
    const fault = (typeof key === "string" ? faultOfText(key) : null) ?? findFault(member);
    if (fault !== null) return { code: fault.code, path: [String(key), ...fault.path] };
  }
  return null;
}

function faultOfText(text: string): Found | null {
  if (!isWellFormed(text)) return { code: "json.lone_surrogate", path: [] };
  return text.includes("\0") ? { code: "json.nul", path: [] } : null;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
