import { z } from "zod";
import { localInstant } from "~/domain/change/send-time";
import { type Instant, isDay, type Zone } from "~/domain/time";

/** When to send, and whether the new version is published by itself. */
export const announceForm = z
  .object({
    rowVersion: z.number().int(),
    when: z.enum(["now", "at"], { error: "choose" }).default("now"),
    day: z.string().refine(isDay, "day").optional(),
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "time")
      .optional(),
    publishBySelf: z.boolean().default(false),
    /** Who is asked to announce it; none where whoever sends the form announces it. */
    colleague: z.string().optional(),
    secondFactor: z.string().default(""),
    /** Warnings that whoever orders it has seen, by key. */
    acknowledged: z.array(z.string()).default([]),
  })
  .superRefine(({ when, day, time }, context) => {
    if (when === "now") return;
    if (day === undefined) context.addIssue({ code: "custom", path: ["day"], message: "required" });
    if (time === undefined) context.addIssue({ code: "custom", path: ["time"], message: "required" });
  });

/** null: as soon as the minutes to undo have passed. */
export function sendAt(form: z.output<typeof announceForm>, zone: Zone): Instant | null {
  if (form.when === "now" || form.day === undefined || form.time === undefined) return null;
  return localInstant(form.day, form.time, zone);
}
