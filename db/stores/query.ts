import type { Query as AnyQuery } from "../open/query";
import type { Schema } from "../schema";

/** What every store is built over: one transaction, or the reads outside of one. */
export type Query = AnyQuery<Schema>;
