import type { Zone } from "~/domain/time";
import type { Locale } from "./locales";

/** Cities whose name differs from the one in the zone's id. */
const CITIES: Record<string, Partial<Record<Locale, string>>> = {
  "Atlantic/Azores": { da: "Azorerne", sv: "Azorerna" },
  "Atlantic/Canary": { en: "Canary Islands", da: "De Kanariske Øer", sv: "Kanarieöarna" },
  "Europe/Athens": { da: "Athen", sv: "Aten" },
  "Europe/Brussels": { da: "Bruxelles", sv: "Bryssel" },
  "Europe/Bucharest": { da: "Bukarest", sv: "Bukarest" },
  "Europe/Copenhagen": { da: "København", sv: "Köpenhamn" },
  "Europe/Helsinki": { sv: "Helsingfors" },
  "Europe/Lisbon": { da: "Lissabon", sv: "Lissabon" },
  "Europe/Luxembourg": { sv: "Luxemburg" },
  "Europe/Prague": { da: "Prag", sv: "Prag" },
  "Europe/Rome": { da: "Rom", sv: "Rom" },
  "Europe/Vienna": { da: "Wien", sv: "Wien" },
  "Europe/Zurich": { da: "Zürich", sv: "Zürich" },
  "Europe/Warsaw": { da: "Warszawa", sv: "Warszawa" },
  "Atlantic/Reykjavik": { en: "Reykjavík", da: "Reykjavík", sv: "Reykjavik" },
};

/** What people call a zone: its city, in the reader's language where that differs. */
export function zoneName(zone: Zone, locale: Locale): string {
  if (zone === "UTC" || zone === "Etc/UTC") return "UTC";
  return CITIES[zone]?.[locale] ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
