import { openHolidays } from "~/adapters/holidays.server";
import type { Controller } from "~/domain/agreement/controller";
import type { StandardTerms } from "~/domain/agreement/terms";
import { noticePlanner, type PlanContext } from "~/domain/change/plan-notices";
import type { ClassifiedItem } from "~/domain/classification/classify";
import { CHANGE_KINDS } from "~/domain/register/change-kind";
import { blankEntry, type Entry } from "~/domain/register/entry";
import { STANDARD_TERMS } from "./made-up";
import { peakMemoryMb } from "./process-facts";
import { type Bench, type Row, rateRow } from "./row";

const ENTRIES = 20;
const AGREEMENTS = 100_000;
const QUICK_AGREEMENTS = 4_000;
/** Of the whole, to see that four times as many take four times as long. */
const PART = 4;

/**
 * What a change of 20 entries means for 100,000 customers, no two of whom have the same agreement, so that nothing is
 * answered from memory but the counting of equal periods.
 */
export async function measureClassification(bench: Bench): Promise<Row[]> {
  const agreements = bench.rows < 1_000 ? QUICK_AGREEMENTS : AGREEMENTS;
  const context = await someContext();
  const customers = Array.from({ length: agreements }, (_, at) => customer(at));
  const [whole, part]: number[][] = [[], []];
  classify(context, customers.slice(0, agreements / PART));
  for (let round = 0; round < bench.rounds; round++) {
    bench.say(`classifies ${ENTRIES} entries for ${agreements} agreements, round ${round + 1}`);
    part?.push(rate(context, customers.slice(0, agreements / PART)));
    whole?.push(rate(context, customers));
  }
  return [
    rateRow({
      name: "classification",
      what: `${ENTRIES} entries for ${agreements.toLocaleString("en")} agreements`,
      unit: "agreements/s",
      values: whole ?? [],
      baseline: { what: `for ${(agreements / PART).toLocaleString("en")}`, values: part ?? [] },
      least: 0.7,
      memoryMb: peakMemoryMb(process.pid),
      note: "linear where the ratio is near 1",
    }),
  ];
}

function rate(context: PlanContext, customers: readonly Controller[]): number {
  const begun = performance.now();
  classify(context, customers);
  return (customers.length / (performance.now() - begun)) * 1000;
}

function classify(context: PlanContext, customers: readonly Controller[]): void {
  const plan = noticePlanner(context);
  for (const one of customers) if (plan(one).gates.length === 0) throw new Error("a change that concerns nobody");
}

const TERMS: StandardTerms = {
  id: "standard",
  processorId: "processor",
  name: STANDARD_TERMS[0]?.name ?? "",
  terms: STANDARD_TERMS[0]?.terms ?? raise(),
};

function raise(): never {
  throw new Error("There are no terms to measure with.");
}

/** Each has a number of its own among its services, and one of many periods, readings and geographies. */
function customer(at: number): Controller {
  const notice = TERMS.terms.notice ?? raise();
  return {
    id: `customer-${at}`,
    processorId: TERMS.processorId,
    name: `Customer ${at}`,
    nameKey: `customer ${at}`,
    country: "DK",
    language: "da",
    calendar: at % 2 === 0 ? "DK" : "SE",
    zone: at % 2 === 0 ? "Europe/Copenhagen" : "Europe/Stockholm",
    externalRef: null,
    standardTermsId: TERMS.id,
    overrides: {
      services: ["Mail", `Module ${at}`],
      notice: { ...notice, count: 10 + (at % 50) },
      replacement: at % 3 === 0 ? "specific_approval" : "notice_and_objection",
      geography: at % 5 === 0 ? { kind: "EU" } : { kind: "EEA" },
    },
    createdAt: "2026-01-01T00:00:00.000Z",
    endedAt: null,
  };
}

async function someContext(): Promise<PlanContext> {
  const holidays = openHolidays();
  const calendars = new Map<string, NonNullable<Awaited<ReturnType<typeof holidays.calendar>>>>();
  for (const id of ["DK", "SE", "DK+"]) calendars.set(id, (await holidays.calendar(id, 2026, 2028)) ?? raise());
  return {
    items: Array.from({ length: ENTRIES }, (_, at) => item(at)),
    standardTerms: [TERMS],
    today: "2026-11-23",
    isEmergency: false,
    event: "2026-11-23T10:00:00.000Z",
    calendars,
    fallbackCalendar: calendars.get("DK+") ?? raise(),
    tzdata: holidays.tzdata,
  };
}

function item(at: number): ClassifiedItem {
  const country = at % 4 === 0 ? "US" : "DE";
  const after: Entry = {
    ...blankEntry(`entry-${at}`, `Vendor ${at}`),
    services: at % 3 === 0 ? [] : ["Mail"],
    locations: [{ role: "storage", country, region: null, address: null }],
  };
  return {
    id: after.id,
    kinds: [CHANGE_KINDS[at % CHANGE_KINDS.length] ?? "ADDITION"],
    qualifiers: [],
    before: null,
    after,
  };
}
