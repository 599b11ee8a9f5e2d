import { z } from "zod";
import { isAddress } from "~/domain/people/address";
import { LOCALES } from "~/domain/processor/processor";

/** A person or role address that notices go to, or the one that is told of nothing more. */
export const contactForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    name: z.string({ error: "required" }).max(200, "tooLong"),
    address: z.string({ error: "required" }).max(254, "tooLong").refine(isAddress, "email"),
    language: z.enum(LOCALES, { error: "choose" }),
  }),
  z.object({ intent: z.literal("end"), contactId: z.string(), acknowledged: z.boolean().default(false) }),
]);
