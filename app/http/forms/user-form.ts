import { z } from "zod";
import { isAddress } from "~/domain/people/address";
import { USER_ROLES } from "~/domain/people/controller-user";
import { LOCALES } from "~/domain/processor/processor";

const roles = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.enum(USER_ROLES, { error: "choose" })))
  .refine((chosen) => chosen.length > 0, "choose");
const person = {
  name: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
  language: z.enum(LOCALES, { error: "choose" }),
  roles,
};

/** Somebody whom a customer's administrator invites. */
export const inviteForm = z.object({
  ...person,
  address: z.string({ error: "required" }).max(254, "tooLong").refine(isAddress, "email"),
});

/** What one of a customer's users is called and may do, or that their access is taken back. */
export const userForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), acknowledged: z.literal("on").optional(), ...person }),
  z.object({ intent: z.literal("end"), acknowledged: z.literal("on").optional() }),
]);
