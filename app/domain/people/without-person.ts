import { addressKey } from "./address";
import type { PersonRows } from "./own-data";
import { ERASED_NAME } from "./retention";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** By what a person can be told in somebody else's rows: their address, and the names they had. */
export type Identity = { addressKey: string; names: ReadonlySet<string> };

export function identityOf(key: string, rows: PersonRows): Identity {
  const names = [
    ...[...rows.staff, ...rows.users, ...rows.contacts, ...rows.recipients].map(({ name }) => name),
    ...rows.objections.map(({ personName }) => personName),
  ];
  return { addressKey: key, names: new Set(names.filter((name) => name !== "" && name !== ERASED_NAME)) };
}

/**
 * What a row said, without the person: their address goes wherever it stands, their name from the fields that hold names,
 * and whatever name stands beside their address. All else stays, the words of others included (GDPR Art. 17(1)).
 */
export function withoutPerson<Value extends Json>(value: Value, who: Identity): Value;
export function withoutPerson(value: Json, who: Identity): Json {
  if (typeof value === "string")
    return value.replace(ADDRESS, (one) => (addressKey(one) === who.addressKey ? "" : one));
  if (Array.isArray(value)) return value.map((one: Json) => withoutPerson(one, who));
  if (typeof value !== "object" || value === null) return value;
  const isTheirs = Object.values(value).some((one) => typeof one === "string" && addressKey(one) === who.addressKey);
  const left = Object.entries(value).map(([key, member]): [string, Json] => {
    const isName = typeof member === "string" && NAMES.test(key);
    if (isName && (isTheirs || who.names.has(member))) return [key, ERASED_NAME];
    return [key, withoutPerson(member, who)];
  });
  return Object.fromEntries(left);
}

const NAMES = /^(name|personName|contactName|person)$/;
const ADDRESS = /[^\s<>"',;:()]+@[^\s<>"',;:()]+/gu;
