import { z } from "zod";
import { MONTHLY } from "~/domain/audit/draw";
import { SAMPLE_SOURCES, SAMPLE_VERDICTS } from "~/domain/audit/review";
import { isDay } from "~/domain/time";

/** A draw: from what, of which days, how many, and who looks at them. */
export const drawForm = z.object({
  drawnFrom: z.enum(SAMPLE_SOURCES, { error: "choose" }).default("log"),
  firstDay: z.string({ error: "required" }).refine(isDay, "day"),
  lastDay: z.string({ error: "required" }).refine(isDay, "day"),
  number: z.coerce.number({ error: "required" }).int("choose").default(MONTHLY),
  reviewerId: z.string({ error: "choose" }),
  seed: z.string().max(64, "tooLong").optional(),
});

/** What a reviewer says of one drawn entry, or of one drawn sub-processor. */
export const verdictForm = z.object({
  entryId: z.string(),
  verdict: z.enum(SAMPLE_VERDICTS, { error: "choose" }),
  note: z.string().max(2_000, "tooLong").default(""),
});
