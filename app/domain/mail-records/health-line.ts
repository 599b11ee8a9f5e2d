/** `fault`: it does not work; `warn`: it may not, or somebody must act soon. */
export type HealthLevel = "ok" | "warn" | "fault";

/** One thing that was looked at, for an operator. `todo`: what to do; null where nothing is. */
export type HealthLine = { check: string; level: HealthLevel; found: string; todo: string | null };

export const well = (check: string, found: string): HealthLine => ({ check, level: "ok", found, todo: null });
export const doubt = (check: string, found: string, todo: string): HealthLine => ({
  check,
  level: "warn",
  found,
  todo,
});
export const fault = (check: string, found: string, todo: string): HealthLine => ({
  ...{ check, level: "fault", found, todo },
});
/** The name system did not answer. */
export const unasked = (check: string, name: string): HealthLine =>
  doubt(check, `The name server did not answer for ${name}.`, "Try again, or set DNS_SERVER to one that answers.");

/** Tags of a record such as DKIM's and DMARC's: `v=DMARC1; p=none`. Names in lower case; the first of two counts. */
export function readTags(record: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of record.split(";")) {
    const [, name, value] = /^\s*([a-z][a-z0-9_]*)\s*=\s*(.*?)\s*$/is.exec(part) ?? [];
    if (name !== undefined && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), value ?? "");
  }
  return tags;
}

/** Whether one is the other, or lies under it: what DMARC calls relaxed alignment, without a list of public suffixes. */
export function isRelated(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
