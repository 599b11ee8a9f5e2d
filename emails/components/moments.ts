import type { MailWindow } from "~/domain/delivery/mail-props";
import { addDays, startOfDay } from "~/domain/time";
import type { Translator } from "~/i18n/translator";

/** The last minute of a window as its reader's clock shows it: "Wed 23 Dec 2026 23:59 (Copenhagen)". */
export function lastMoment({ format }: Translator, { lastDay, zone }: MailWindow): string {
  return format.lastMinute(startOfDay(addDays(lastDay, 1), zone), zone, "brief");
}
