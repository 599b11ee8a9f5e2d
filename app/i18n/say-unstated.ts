import { placement } from "~/domain/classification/placement";
import type { Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import { sayTransfer } from "./say-field";
import type { Translator } from "./translator";

/** A tool is never inferred (decision D17): without one stated, it is said whether one is needed. */
export function sayTransferNeed(words: Translator, { transfer, locations }: Entry, firstDay: Day): string {
  const { t } = words;
  if (transfer !== null) return sayTransfer(words, transfer);
  const places = locations.filter(({ role }) => role !== "office");
  const isInside = places.every((place) => placement(place, { kind: "EEA" }, firstDay) === "inside");
  return places.length > 0 && isInside ? t("change.noTransfer") : t("change.transferNotStated");
}

/** What a new entry leaves unsaid and a customer must know all the same: what then holds, or that it was not stated (HL-11b.2). */
export function unstatedFacts(words: Translator, entry: Entry, firstDay: Day) {
  const { t } = words;
  const facts = [
    { key: "transfer", isUnstated: entry.transfer === null, value: sayTransferNeed(words, entry, firstDay) },
    { key: "dataCategories", isUnstated: entry.dataCategories.length === 0, value: t("entry.allData") },
    { key: "subjectCategories", isUnstated: entry.subjectCategories.length === 0, value: t("entry.allSubjects") },
    { key: "retention", isUnstated: entry.retention === null, value: t("common.notStated") },
    { key: "services", isUnstated: entry.services.length === 0, value: t("entry.allServices") },
  ] as const;
  return facts.flatMap(({ key, isUnstated, value }) =>
    isUnstated ? [{ key: `unstated.${key}`, label: t(`entry.field.${key}`), value }] : [],
  );
}
