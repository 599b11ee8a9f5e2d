import { z } from "zod";
import { isTime } from "~/domain/periods/local-time";
import { isDay } from "~/domain/time";

const day = z.string({ error: "required" }).refine(isDay, "day");
const time = z.string({ error: "required" }).refine(isTime, "time");

/** From when to when customers could not reach Varsel, on the clock of the processor, and how that is known. */
export const outageForm = z.object({
  startDay: day,
  startTime: time,
  endDay: day,
  endTime: time,
  reason: z.string({ error: "required" }).max(500, "tooLong"),
});
