/** Initials of a name: `Anders Nielsen` is `A. N.`; a name of one word keeps its first letter. */
export function maskName(name: string): string {
  return name
    .split(/[\s,]+/)
    .flatMap((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, "")].slice(0, 1))
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(" ");
}

/** An address that still says which ending it has: `anna@kunde.example` is `a•••@k•••.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return first(address);
  const host = address.slice(at + 1);
  const dot = host.lastIndexOf(".");
  return `${first(address.slice(0, at))}@${first(dot < 0 ? host : host.slice(0, dot))}${dot < 0 ? "" : host.slice(dot)}`;
}

/** A person's row with name and address masked, all else as it is. */
export function maskPerson<Row extends { name: string; address: string }>(row: Row): Row {
  return { ...row, name: maskName(row.name), address: maskAddress(row.address) };
}

/** A text with every address in it masked: what a mail server answers often quotes one. */
export function maskAddresses(text: string): string {
  return text.replace(ADDRESS, maskAddress);
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a row said, with the names and addresses of people masked; which fields hold them is told by their names. */
export function maskValues<Value extends Json>(value: Value): Value;
export function maskValues(value: Json): Json {
  if (typeof value === "string") return maskAddresses(value);
  if (Array.isArray(value)) return value.map((one: Json) => maskValues(one));
  if (typeof value !== "object" || value === null) return value;
  const masked = Object.entries(value).map(([key, member]): [string, Json] => {
    if (typeof member === "string" && NAMES.test(key)) return [key, maskName(member)];
    return [key, typeof member === "string" && FREE.test(key) ? "•••" : maskValues(member)];
  });
  return Object.fromEntries(masked);
}

const NAMES = /^(name|personName|contactName|person|organisation)$/;
/** Text that a person wrote may name anybody. */
const FREE = /^(text|question|answer|words|authority)$/;
const ADDRESS = /[^\s<>"',;:()]+@[^\s<>"',;:()]+/gu;

function first(text: string): string {
  return `${[...text].slice(0, 1).join("")}•••`;
}
