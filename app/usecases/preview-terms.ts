import { type PreviewedChange, previewTerms as preview } from "~/domain/agreement/preview-terms";
import type { Terms } from "~/domain/agreement/terms";
import { calendarsNamed } from "~/domain/change/plan-notices";
import type { Authorized } from "~/domain/people/authorize";
import type { Calendar } from "~/domain/periods/calendar";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** As far as the plan of an announcement looks. */
const YEARS_AHEAD = 5;

/**
 * What terms would mean for a notice given now, whether they are saved or only typed. `controllerId`: the customer whose
 * calendar and zone count; null: the processor's own count. Reads only.
 */
export async function previewTerms(
  deps: Pick<Deps, "store" | "clock" | "holidays">,
  input: { authorized: Authorized<"customer.read">; controllerId: string | null; terms: Terms },
): Promise<PreviewedChange[]> {
  const { processorId } = input.authorized.actor;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const controller =
    input.controllerId === null
      ? null
      : await deps.store.read.customers.findController(processorId, input.controllerId);
  const { calendar, zone } = controller ?? processor;
  const now = deps.clock.now();
  const year = Number(now.slice(0, 4));
  const load = (id: string) => deps.holidays.calendar(id, year - 1, year + YEARS_AHEAD);
  const fallbackCalendar = await load(processor.calendar);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  const calendars = new Map<string, Calendar>();
  for (const id of calendarsNamed([{ calendar, overrides: input.terms }], [])) {
    const found = await load(id);
    if (found !== null) calendars.set(id, found);
  }
  const context = { event: now, today: localDay(now, processor.zone), tzdata: deps.holidays.tzdata };
  return preview(input.terms, { calendar, zone }, { ...context, calendars, fallbackCalendar });
}
