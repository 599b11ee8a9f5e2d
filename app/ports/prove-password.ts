import type { Staff } from "~/domain/people/staff";

/** What somebody who is signed in types as their password once more, before an act that a stolen session must not do. */
export type ProvePassword = (staff: Staff, password: string) => Promise<"right" | "wrong" | "too_many">;
