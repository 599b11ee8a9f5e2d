import type { PlainField } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import { sayFieldValue, sayPlaces } from "~/i18n/say-field";
import { sayTransferNeed } from "~/i18n/say-unstated";
import type { Translator } from "~/i18n/translator";
import type { Fact } from "./facts";

/** All that a customer needs to file a sub-processor without opening the page. What is not stated is said to be so. */
export function entryFacts(words: Translator, entry: Entry, firstDay: Day): Fact[] {
  const { t } = words;
  const fact = (path: PlainField): Fact => [t(`entry.field.${path}`), sayFieldValue(words, path, entry[path])];
  const stated = (text: string | null) => text ?? t("common.notStated");
  return [
    [t("entry.field.legalName"), stated(entry.legalName)],
    [t("entry.field.registrationNumber"), stated(entry.registrationNumber)],
    [t("entry.field.address"), stated(entry.address)],
    [t("entry.field.contact"), entry.contact],
    [t("entry.field.activity"), stated(entry.activity)],
    [
      t("entry.field.locations"),
      entry.locations.length === 0 ? t("list.countryNotStated") : sayPlaces(words, entry.locations),
    ],
    [t("entry.field.transfer"), sayTransferNeed(words, entry, firstDay)],
    [t("entry.field.legalBasis"), entry.legalBasis],
    [t("entry.field.dataCategories"), listOr(words, entry.dataCategories, t("entry.allData"))],
    [t("entry.field.subjectCategories"), listOr(words, entry.subjectCategories, t("entry.allSubjects"))],
    fact("sensitiveData"),
    fact("purpose"),
    [t("entry.field.retention"), stated(entry.retention)],
    [t("entry.field.services"), listOr(words, entry.services, t("entry.allServices"))],
    entry.role === "sub_processor" ? [t("entry.field.role"), null] : fact("role"),
    ...(["parent", "succeeds", "subProcessors", "certificates", "measures"] as const).map(fact),
    ...(["contractDate", "thirdPartyClause", "locationAssessment", "developer", "phaseOutEnd"] as const).map(fact),
  ];
}

/** Enough to know which one is meant; `changed` are told as old against new, so not here. */
export function briefFacts(words: Translator, entry: Entry, changed: readonly string[]): Fact[] {
  const { t } = words;
  const { legalName, registrationNumber, activity, locations } = entry;
  const facts = {
    legalName,
    registrationNumber,
    activity,
    locations: locations.length === 0 ? null : sayPlaces(words, locations),
  };
  return (["legalName", "registrationNumber", "activity", "locations"] as const).flatMap((path) =>
    changed.includes(path) ? [] : [[t(`entry.field.${path}`), facts[path]] as const],
  );
}

/** In one line: "Sendgrid: E-mail services, United States (processing)". */
export function oneLine(words: Translator, entry: Entry): string {
  const what = [entry.activity, entry.locations.length === 0 ? null : sayPlaces(words, entry.locations)];
  const known = what.filter((part) => part !== null).join(", ");
  return known === "" ? entry.name : `${entry.name}: ${known}`;
}

function listOr({ format }: Translator, items: readonly string[], none: string): string {
  return items.length === 0 ? none : format.list(items);
}
