import { fold } from "../fold";
import { countryOf } from "../geography/find-country";
import { checkPeriod, type PeriodUnit } from "../periods/period";
import type { CustomerCells } from "./customer-columns";
import { unknownServices } from "./services";
import type { Geography, PeriodEffect, Span, Terms } from "./terms";

/** What the cells of a row say of the customer's agreement; null: the cell is empty, so that what stood stays. */
export type AgreementCells = {
  notice: Span | null;
  objection: Span | null;
  objectionEffect: PeriodEffect | null;
  authorisation: Terms["authorisation"] | null;
  replacement: Terms["replacement"] | null;
  /** Why that reading, where one is given (decision D2); empty for none. */
  why: string;
  geography: Geography | null;
  services: string[] | null;
  dataCategories: string[] | null;
  subjectCategories: string[] | null;
  reminders: boolean | null;
  specialCategories: boolean | null;
};

export type AgreementFault =
  | "customer.notice_invalid"
  | "customer.objection_invalid"
  | "customer.effect_unknown"
  | "customer.authorisation_unknown"
  | "customer.replacement_unknown"
  | "customer.geography_unknown"
  | "customer.service_unknown"
  | "customer.reminders_unknown"
  | "customer.special_unknown";

/** Reads the cells; a word is understood in English, Danish and Swedish. `offered`: the processor's own services. */
export function readAgreementCells(
  cells: CustomerCells,
  offered: readonly string[],
): { read: AgreementCells; faults: AgreementFault[] } {
  const faults: AgreementFault[] = [];
  /** An empty cell says nothing; one that cannot be read is a fault. */
  const say = <T>(cell: string | undefined, read: (cell: string) => T | null, fault: AgreementFault): T | null => {
    if (!cell) return null;
    const value = read(cell);
    if (value === null) faults.push(fault);
    return value;
  };
  const word =
    <T extends string>(words: Words<T>) =>
    (cell: string) =>
      meant(words, cell);
  const services = say(cells.services, partsOf, "customer.service_unknown");
  if (services !== null && unknownServices(services, offered).length > 0) faults.push("customer.service_unknown");
  if (cells.objectionEffect && !cells.objectionCount) faults.push("customer.objection_invalid");
  const read: AgreementCells = {
    notice: say(cells.noticeCount, (count) => spanOf(count, cells.noticeUnit), "customer.notice_invalid"),
    objection: say(cells.objectionCount, (count) => spanOf(count, cells.objectionUnit), "customer.objection_invalid"),
    objectionEffect: say(cells.objectionEffect, word(EFFECTS), "customer.effect_unknown"),
    authorisation: say(cells.authorisation, word(AUTHORISATIONS), "customer.authorisation_unknown"),
    replacement: say(cells.replacement, word(READINGS), "customer.replacement_unknown"),
    why: cells.replacementWhy ?? "",
    geography: say(cells.geography, geographyOf, "customer.geography_unknown"),
    services,
    dataCategories: cells.dataCategories ? partsOf(cells.dataCategories) : null,
    subjectCategories: cells.subjectCategories ? partsOf(cells.subjectCategories) : null,
    reminders: isYes(say(cells.reminders, word(YES_NO), "customer.reminders_unknown")),
    specialCategories: isYes(say(cells.specialCategories, word(YES_NO), "customer.special_unknown")),
  };
  return { read, faults };
}

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

/** What a word stands for; null for none of ours. */
function meant<T extends string>(words: Words<T>, cell: string): T | null {
  const key = fold(cell);
  const found = Object.entries<readonly string[]>(words).find(([, known]) => known.includes(key));
  return found === undefined ? null : (found[0] as T);
}

/** In days where no unit is given. */
function spanOf(count: string, unit: string | undefined): Span | null {
  const checked = checkPeriod({ count: Number(count), unit: unit ? meant(UNITS, unit) : "days" });
  return checked.ok ? checked.period : null;
}

/** `EEA`, `EU`, none, or countries with commas between. */
function geographyOf(cell: string): Geography | null {
  const kind = meant(GEOGRAPHIES, cell);
  if (kind !== null) return { kind };
  const countries = partsOf(cell).map(countryOf);
  const known = countries.filter((code) => code !== null);
  if (known.length === 0 || known.length < countries.length) return null;
  return { kind: "list", countries: [...new Set(known)].sort() };
}

function partsOf(cell: string): string[] {
  const parts = cell.split(/[,;|\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function isYes(word: "yes" | "no" | null): boolean | null {
  return word === null ? null : word === "yes";
}

const UNITS: Words<PeriodUnit> = {
  days: ["days", "day", "dage", "dag", "dagar"],
  weeks: ["weeks", "week", "uger", "uge", "veckor", "vecka"],
  months: ["months", "month", "maneder", "maned", "manader", "manad"],
  years: ["years", "year", "ar"],
  working_days: [
    ...["working days", "working day", "business days", "business day"],
    ...["arbejdsdage", "arbejdsdag", "arbetsdagar", "arbetsdag"],
  ],
};
const EFFECTS: Words<PeriodEffect> = {
  gates_start: ["gates start", "waits", "venter", "vantar"],
  right_to_terminate: ["right to terminate", "terminate", "opsigelse", "uppsagning"],
};
const AUTHORISATIONS: Words<Terms["authorisation"]> = {
  general: ["general", "generel", "allmant", "allman"],
  specific: ["specific", "specifik", "sarskilt", "sarskild"],
};
const READINGS: Words<Terms["replacement"]> = {
  notice_and_objection: [
    ...["notice and objection", "notice", "objection", "underretning og indsigelse", "underretning", "indsigelse"],
    ...["underrattelse och invandning", "underrattelse", "invandning"],
  ],
  specific_approval: [
    ...["specific approval", "approval", "specifik godkendelse", "godkendelse"],
    ...["sarskilt forhandstillstand", "forhandstillstand"],
  ],
};
const GEOGRAPHIES: Words<Exclude<Geography["kind"], "list">> = {
  none: ["none", "no limit", "ingen", "ingen graense", "ingen grans"],
  EEA: ["eea", "eos", "ees"],
  EU: ["eu"],
};
const YES_NO: Words<"yes" | "no"> = {
  yes: ["yes", "ja", "y", "j", "x", "true", "1"],
  no: ["no", "nej", "n", "false", "0"],
};
