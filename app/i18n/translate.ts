import type { Key, ValuesFor } from "./catalog";

type Value<Name> = Name extends "count" ? number : string | number;
type Values<K extends Key> = [ValuesFor<K>] extends [never] ? [] : [{ [Name in ValuesFor<K>]: Value<Name> }];

/**
 * The text behind `key` in one language. A number is written as that language writes numbers, so hand over
 * as text what is a name (a version in an address, a year). Throws when the key or a value is missing.
 */
export type Translate = <K extends Key>(key: K, ...values: Values<K>) => string;
