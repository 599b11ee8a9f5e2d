import { Temporal } from "temporal-polyfill";
import type { Instant, Zone } from "../time";

/**
 * The exact moment of receipt, on the clock of `zone` and in UTC, to the millisecond and the same in every language:
 * `2026-12-23 23:59:59.999 (Europe/Copenhagen), 2026-12-23T22:59:59.999Z`. ISO 8601, because it is evidence.
 */
export function writeReceivedAt(at: Instant, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: "millisecond" });
  return `${local.toPlainDate()} ${time} (${zone}), ${at}`;
}
