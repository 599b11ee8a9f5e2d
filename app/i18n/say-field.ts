import {
  type FieldChange,
  type FieldPath,
  type FieldValue,
  isPrinted,
  type PlainField,
} from "~/domain/register/diff/list-change";
import type { Entry, Location, LocationRole, Transfer } from "~/domain/register/entry";
import { type Day, isDay } from "~/domain/time";
import type { Translator } from "./translator";

/** What a field of an entry is called: "Registered address". A printed cell is named by its column's field. */
export function sayFieldName({ t }: Translator, path: FieldPath): string {
  return isPrinted(path) ? t("entry.field.printed") : t(`entry.field.${path}`);
}

/** The value of a field in words, the same in a page, a mail and a document; null where nothing is stated. */
export function sayFieldValue(translator: Translator, path: FieldPath, value: FieldValue): string | null {
  if (path === "guarantee" && value === "") return translator.t("entry.guaranteed");
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  if (isPrinted(path)) return typeof value === "string" ? value : null;
  const say: Say<PlainField> | undefined = SAY[path] as Say<PlainField> | undefined;
  if (say !== undefined) return say(translator, value);
  // What has no words of its own is text, or a list of texts.
  if (typeof value === "string") return value;
  return Array.isArray(value) ? translator.format.list(value.filter((item) => typeof item === "string")) : null;
}

/** A field that differs, on both sides in words. Places that read the same differ in their addresses. */
export function sayFieldSides(
  translator: Translator,
  { path, before, after }: FieldChange,
): { before: string | null; after: string | null } {
  const say = (value: FieldValue) => sayFieldValue(translator, path, value);
  const words = { before: say(before), after: say(after) };
  return words.before === words.after ? { before: addresses(before), after: addresses(after) } : words;
}

function addresses(value: FieldValue): string | null {
  if (!Array.isArray(value)) return null;
  const found = value.flatMap((place) =>
    typeof place === "object" && "address" in place && place.address !== null ? [place.address] : [],
  );
  return found.length === 0 ? null : found.join("; ");
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

/** A stated tool with instrument, module, listing, day of the check, and what it falls back on. */
export function sayTransfer(translator: Translator, transfer: Transfer): string {
  const { t, format } = translator;
  const { checkedOn, listedEntity, fallback } = transfer;
  const parts = [
    sayTool(translator, transfer),
    listedEntity === null ? null : t("entry.listedAs", { name: listedEntity }),
    checkedOn === null ? null : t("list.checkedOn", { day: format.day(checkedOn) }),
    fallback === null ? null : t("entry.fallback", { tool: sayTool(translator, fallback) }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** "Acme Inc., United States (hosting)" */
export function sayFurtherProcessors({ format }: Translator, processors: Entry["subProcessors"]): string {
  return processors
    .map(({ name, country, activity }) => {
      const known = country === null ? name : `${name}, ${format.country(country)}`;
      return activity === null ? known : `${known} (${activity})`;
    })
    .join("; ");
}

export function sayCertificates({ t, format }: Translator, certificates: Entry["certificates"]): string {
  return certificates
    .map(({ name, validUntil }) =>
      validUntil === null ? name : t("entry.validUntil", { name, day: format.day(validUntil, "long") }),
    )
    .join("; ");
}

/** A company with its country or its number. */
export function sayParent({ format }: Translator, { name, country }: NonNullable<Entry["parent"]>): string {
  return country === null ? name : `${name}, ${format.country(country)}`;
}

type Say<F extends PlainField> = (translator: Translator, value: NonNullable<Entry[F]>) => string;

/** Fields whose value is more than text. The value of a field has that field's own type. */
const SAY: { [F in PlainField]?: Say<F> } = {
  status: ({ t }, status) => t(`statuses.entry.${status}`),
  touchesControllerData: ({ t }, reach) => t(`entry.touches.${reach}`),
  role: ({ t }, role) => t(`entry.roles.${role}`),
  riskClass: ({ t }, risk) => t(`entry.risks.${risk}`),
  sensitiveData: ({ t, format }, data) => format.list(data.map((one) => t(`entry.sensitive.${one}`))),
  locations: sayPlaces,
  transfer: sayTransfer,
  parent: sayParent,
  succeeds: (_, { name, registrationNumber }) =>
    registrationNumber === null ? name : `${name} (${registrationNumber})`,
  subProcessors: sayFurtherProcessors,
  certificates: sayCertificates,
  measures: (_, measures) => measures.join("; "),
  locationAssessment: ({ t, format }, { reference, day }) =>
    t("entry.assessed", { reference, day: format.day(day, "long") }),
  developer: sayDeveloper,
  phaseOutEnd: sayDay,
  since: sayDay,
  contractDate: sayDay,
};

function sayDeveloper({ t, format }: Translator, developer: NonNullable<Entry["developer"]>): string {
  const { secrecyDay, needsContract, accessUntil } = developer;
  const parts = [
    secrecyDay === null ? t("entry.noSecrecy") : t("entry.secrecyFrom", { day: format.day(secrecyDay, "long") }),
    needsContract ? t("entry.needsContract") : null,
    accessUntil === null ? null : t("entry.accessUntil", { day: format.day(accessUntil, "long") }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function sayTool({ t }: Translator, { tool, instrument, module }: Pick<Transfer, "tool" | "instrument" | "module">) {
  const name = t(`transferTools.${tool}`);
  const parts = [
    name,
    instrument !== null && plain(instrument) === plain(name) ? null : instrument,
    module === null ? null : t("transferTools.module", { module }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function sayDay({ format }: Translator, day: Day): string {
  return isDay(day) ? format.day(day, "long") : day;
}

/** Printed names differ from ours in dashes and case only. */
function plain(text: string): string {
  return text.replace(/[\s–-]+/g, " ").toLowerCase();
}
