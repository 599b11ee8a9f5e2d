import type { Zone } from "../time";

/** The zone in which most of a calendar's country lives, its capital's; null where `calendar` is of no country of ours. */
export function mainZone(calendar: string): Zone | null {
  return ZONES[calendar.slice(0, 2)] ?? null;
}

/** Every zone above, and those that a country of several has beside its capital's. */
export function europeanZones(): Zone[] {
  return [...new Set(Object.values(ZONES)), "Atlantic/Azores", "Atlantic/Madeira", "Atlantic/Canary"];
}

const ZONES: Readonly<Record<string, Zone>> = {
  AT: "Europe/Vienna",
  BE: "Europe/Brussels",
  BG: "Europe/Sofia",
  CH: "Europe/Zurich",
  CY: "Asia/Nicosia",
  CZ: "Europe/Prague",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  EE: "Europe/Tallinn",
  ES: "Europe/Madrid",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  GR: "Europe/Athens",
  HR: "Europe/Zagreb",
  HU: "Europe/Budapest",
  IE: "Europe/Dublin",
  IS: "Atlantic/Reykjavik",
  IT: "Europe/Rome",
  LI: "Europe/Vaduz",
  LT: "Europe/Vilnius",
  LU: "Europe/Luxembourg",
  LV: "Europe/Riga",
  MT: "Europe/Malta",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  PL: "Europe/Warsaw",
  PT: "Europe/Lisbon",
  RO: "Europe/Bucharest",
  SE: "Europe/Stockholm",
  SI: "Europe/Ljubljana",
  SK: "Europe/Bratislava",
};
