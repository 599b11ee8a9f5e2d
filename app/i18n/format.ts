import type { Day, Instant, Zone } from "~/domain/time";
import { INTL_LOCALE, type Locale } from "./locales";
import type { Translate } from "./translate";
import { zoneName } from "./zone-names";

/** `short` 23 Dec 2026 · `long` 23 December 2026 · `weekday` Wednesday 23 December 2026 · `brief` Wed 23 Dec 2026. */
export type DayStyle = "short" | "long" | "weekday" | "brief";
export type PeriodUnit = "days" | "weeks" | "months" | "years" | "working_days";

export type Format = {
  /** A calendar day. */
  day: (day: Day, style?: DayStyle) => string;
  /** What heads the columns and weeks of a calendar: Mon, Dec. */
  weekday: (day: Day) => string;
  month: (day: Day) => string;
  /** A moment on the clock of `zone`, which is named: 23 Dec 2026 23:59 (Copenhagen). */
  instant: (at: Instant, zone: Zone, style?: DayStyle) => string;
  /** The last minute before the exclusive end of a window, which is how people read an end. */
  lastMinute: (endExclusive: Instant, zone: Zone, style?: DayStyle) => string;
  /** Hours and minutes on the clock of `zone`. */
  time: (at: Instant, zone: Zone) => string;
  /** 30 days, one month. */
  period: (count: number, unit: PeriodUnit) => string;
  /** A, B and C. */
  list: (items: readonly string[]) => string;
  number: (value: number) => string;
  /** The name of an ISO 3166-1 alpha-2 country, or of the region EU; what is no code is shown as it stands. */
  country: (code: string) => string;
  /** What people call a time zone: its city. */
  zone: (zone: Zone) => string;
  /** Sorts words as the language does: å after z in Danish and Swedish. */
  compare: (a: string, b: string) => number;
};

const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  brief: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
};

export function createFormat(locale: Locale, t: Translate): Format {
  const tag = INTL_LOCALE[locale];
  const dateFormat = remember((style: DayStyle, zone: Zone) => {
    return new Intl.DateTimeFormat(tag, { ...DAY_STYLES[style], timeZone: zone });
  });
  const timeFormat = remember((_: "time", zone: Zone) => {
    return new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  });
  const weekdays = new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const numbers = new Intl.NumberFormat(tag);
  const regions = new Intl.DisplayNames(tag, { type: "region" });
  const collator = new Intl.Collator(tag, { numeric: true, sensitivity: "base" });

  // Unicode's data for British English put a comma after the weekday in some years and not in others.
  const date = (style: DayStyle, zone: Zone, at: number) =>
    dateFormat(style, zone)
      .format(at)
      .replace(/^(\p{L}+),/u, "$1");
  const time = (at: Instant, zone: Zone) => timeFormat("time", zone).format(Date.parse(at));
  const instant = (at: Instant, zone: Zone, style: DayStyle = "short") =>
    t("common.instant", {
      day: date(style, zone, Date.parse(at)),
      time: time(at, zone),
      zone: zoneName(zone, locale),
    });

  return {
    day: (day, style = "short") => date(style, "UTC", Date.parse(`${day}T00:00:00Z`)),
    weekday: (day) => weekdays.format(Date.parse(day)),
    month: (day) => months.format(Date.parse(day)),
    instant,
    lastMinute: (end, zone, style) => instant(new Date(Date.parse(end) - 1).toISOString(), zone, style),
    time,
    period: (count, unit) => t(`common.period.${unit}`, { count }),
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    zone: (zone) => zoneName(zone, locale),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Making a date formatter costs about a hundred times what using it does. */
function remember<Style extends string>(make: (style: Style, zone: Zone) => Intl.DateTimeFormat) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (style: Style, zone: Zone) => {
    const known = made.get(`${style} ${zone}`) ?? make(style, zone);
    made.set(`${style} ${zone}`, known);
    return known;
  };
}
