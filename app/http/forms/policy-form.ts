import { z } from "zod";
import { LOCALES, POLICY_CHECKS, type PolicyCheck } from "~/domain/processor/processor";
import { isDay } from "~/domain/time";

/** The processor's own rules, all of them at once, or the day on which one person was last trained. */
export const policyForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("policy"), blocks: z.array(z.enum(POLICY_CHECKS)).default([]) }),
  z.object({ intent: z.literal("preset") }),
  z.object({ intent: z.literal("leading"), language: z.enum(LOCALES) }),
  z.object({ intent: z.literal("training"), staffId: z.uuid(), trainedOn: z.string().refine(isDay, "day").optional() }),
]);

/** The checks that a form wants to block. */
export function blocksOf(form: Extract<z.output<typeof policyForm>, { intent: "policy" | "preset" }>): PolicyCheck[] {
  return form.intent === "preset" ? [...POLICY_CHECKS] : form.blocks;
}
