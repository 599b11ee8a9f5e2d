import { Temporal } from "temporal-polyfill";
import { type Instant, localDay, type Zone } from "../time";

/**
 * The exact moment of receipt, on the clock of `zone` and in UTC, to the millisecond and the same in every language:
 * `2026-12-23 23:59:59.999 (Europe/Copenhagen), 2026-12-23T22:59:59.999Z`. ISO 8601, because it is evidence.
 */
export function writeReceivedAt(at: Instant, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: "millisecond" });
  return `${local.toPlainDate()} ${time} (${zone}), ${at}`;
}

/** The moment as mails bring it: exact in the body, its day in the subject. */
export function receivedValues(at: Instant, zone: Zone): { received: string; day: string } {
  return { received: writeReceivedAt(at, zone), day: localDay(at, zone) };
}
