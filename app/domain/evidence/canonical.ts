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
  const text = write(value);
  // Half a surrogate pair and NUL stand escaped in JSON: in a text without such escapes neither need be looked for.
  const fault = text === null || text.includes("\\u") ? findFault(value) : null;
  if (fault !== null) return { ok: false, code: fault.code, path: fault.path.join(".") };
  if (text === null) throw new TypeError("A JSON value has no canonical text");
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

/**
 * Numbers and strings as ECMAScript writes them (RFC 8785, 3.2.2), names in the order of their UTF-16 code units (3.2.3), which
 * is how JavaScript sorts; null where something in the value is no JSON.
 */
function write(value: unknown): string | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : null;
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) return null;
  let parts = "";
  const members = isList
    ? value.entries()
    : Object.keys(value)
        .sort()
        .map((name) => [name, value[name]] as const);
  for (const [name, member] of members) {
    const text = write(member);
    if (text === null) return null;
    parts += `${parts === "" ? "" : ","}${isList ? "" : `${JSON.stringify(name)}:`}${text}`;
  }
  return isList ? `[${parts}]` : `{${parts}}`;
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
