import { da } from "./da";
import { en } from "./en";
import type { Locale } from "./locales";
import { sv } from "./sv";
import type { KeysOf, ValueNames, Words } from "./words";

export type Catalog = Words<typeof en>;
/** Every text there is, such as `list.title`. */
export type Key = KeysOf<typeof en>;
/** The keys below one subject: `KeyIn<"statuses">`. */
export type KeyIn<Subject extends string> = Extract<Key, `${Subject}.${string}`>;
export type ValuesFor<K extends Key> = ValueNames<typeof en, K>;

export const CATALOGS: Record<Locale, Catalog> = { en, da, sv };
