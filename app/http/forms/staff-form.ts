import { z } from "zod";
import { isAddress } from "~/domain/people/address";
import { STAFF_ROLES } from "~/domain/people/staff";
import type { Term } from "~/domain/people/term";
import { LOCALES } from "~/domain/processor/processor";
import { isDay } from "~/domain/time";

const day = z.string().refine(isDay, "day").optional();
const rights = { roles: z.array(z.enum(STAFF_ROLES)).default([]), termFrom: day, termUntil: day };

/** Somebody who is to get an account. */
export const inviteForm = z.object({
  name: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
  address: z.string({ error: "required" }).trim().max(254, "tooLong").refine(isAddress, "email"),
  language: z.enum(LOCALES, { error: "choose" }),
  ...rights,
});

/** What is done with somebody's account. */
export const personForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), ...rights }),
  z.object({ intent: z.literal("invite") }),
  z.object({ intent: z.literal("factor") }),
  z.object({ intent: z.literal("end") }),
]);
export type PersonForm = z.output<typeof personForm>;

/** null: not both days are given. */
export function termIn({
  termFrom,
  termUntil,
}: {
  termFrom?: string | undefined;
  termUntil?: string | undefined;
}): Term | null {
  return termFrom === undefined || termUntil === undefined ? null : { from: termFrom, until: termUntil };
}
