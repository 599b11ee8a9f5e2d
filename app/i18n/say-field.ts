import type { FieldPath, FieldValue } from "~/domain/register/diff/list-change";
import type { Location, LocationRole, Transfer } from "~/domain/register/entry";
import { isDay } from "~/domain/time";
import type { Translator } from "./translator";

/** What a field of an entry is called: "Registered address". A printed cell is named by its column's field. */
export function sayFieldName({ t }: Translator, path: FieldPath): string {
  return path.startsWith("printed.") ? t("entry.field.printed") : t(`entry.field.${path as PlainField}`);
}

/** The value of a field in words, the same in a page, a mail and a document; null where nothing is stated. */
export function sayFieldValue(translator: Translator, path: FieldPath, value: FieldValue): string | null {
  const { t, format } = translator;
  if (path === "guarantee" && value === "") return t("entry.guaranteed");
  if (value === null || value === "") return null;
  if (typeof value === "string") {
    if (path === "status")
      return value === "phasing_out" ? t("statuses.entry.phasing_out") : t("statuses.entry.active");
    if (path === "touchesControllerData") return t(`entry.touches.${value as "yes" | "no" | "incidental"}`);
    return DAY_FIELDS.has(path) && isDay(value) ? format.day(value, "long") : value;
  }
  if (!Array.isArray(value)) return sayTransfer(translator, value);
  if (value.length === 0) return null;
  const places = value.filter((item): item is Location => typeof item !== "string");
  return places.length > 0
    ? sayPlaces(translator, places)
    : format.list(value.filter((item): item is string => typeof item === "string"));
}

/** Places with what happens there, a country once: "France (storage, processing, remote access)". */
export function sayPlaces({ t, format }: Translator, places: readonly Location[]): string {
  const roles = new Map<string, Set<LocationRole>>();
  for (const place of places) {
    const where = place.country !== null ? format.country(place.country) : (place.region ?? place.address);
    const name = where ?? t("list.countryNotStated");
    roles.set(name, (roles.get(name) ?? new Set()).add(place.role));
  }
  return [...roles]
    .map(([name, of]) => `${name} (${[...of].map((role) => t(`locationRoles.${role}`)).join(", ")})`)
    .join("; ");
}

/** A stated tool with instrument, module and day of the check. */
export function sayTransfer({ t, format }: Translator, { tool, instrument, module, checkedOn }: Transfer): string {
  const name = t(`transferTools.${tool}`);
  const parts = [
    name,
    instrument !== null && plain(instrument) === plain(name) ? null : instrument,
    module === null ? null : t("transferTools.module", { module }),
    checkedOn === null ? null : t("list.checkedOn", { day: format.day(checkedOn) }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Printed names differ from ours in dashes and case only. */
function plain(text: string): string {
  return text.replace(/[\s–-]+/g, " ").toLowerCase();
}

type PlainField = Exclude<FieldPath, `printed.${string}`>;

const DAY_FIELDS: ReadonlySet<FieldPath> = new Set(["phaseOutEnd", "since", "contractDate"]);
