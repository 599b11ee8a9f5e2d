import { z } from "zod";
import { CHANGE_KINDS } from "~/domain/register/change-kind";

const LONGEST = 2000;
const rowVersion = z.number().int();
const reason = z.string().max(LONGEST, "tooLong").default("");
const kind = z.enum(CHANGE_KINDS, { error: "choose" });

/** What a person says of the class of one entry's change. */
export const classForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("raise"), rowVersion, kind: kind.optional(), reason }),
  z.object({ intent: z.literal("lower"), rowVersion, kinds: z.array(kind).default([]), kind: kind.optional(), reason }),
  z.object({ intent: z.literal("confirm"), rowVersion, saidAt: z.number().int().min(0) }),
]);

export type ClassForm = z.output<typeof classForm>;
