import { openHolidays } from "~/adapters/holidays.server";
import type { Controller } from "~/domain/agreement/controller";
import { draftItems } from "~/domain/change/items";
import { noticePlanner, type PlanContext } from "~/domain/change/plan-notices";
import { checkPublish, type PublishQuestion } from "~/domain/change/publish-check";
import { toldTally } from "~/domain/change/told-customers";
import type { Calendar } from "~/domain/periods/calendar";
import type { Entry, Location, Transfer } from "~/domain/register/entry";
import { aController, anEntry, aStandardTerms } from "./builders";
import { tallied } from "./tallied";

export const TODAY = "2026-11-23";
/** Thirty days from today end with 23 December. */
export const FIRST_DAY = "2026-12-31";

const calendars = new Map<string, Calendar>();
for (const id of ["DK", "SE", "NO"]) {
  const calendar = await openHolidays().calendar(id, 2025, 2030);
  if (calendar !== null) calendars.set(id, calendar);
}

/** The terms that customers of a check follow: 30 days, Danish. */
export const CHECK_TERMS = aStandardTerms();
export const aCheckedCustomer = (over: Partial<Controller> = {}) =>
  aController({ standardTermsId: CHECK_TERMS.id, ...over });

/** An entry with nothing missing that any check asks for. */
export const aFullEntry = (over: Partial<Entry> = {}) =>
  anEntry({
    contact: "privacy@havn.example",
    registrationNumber: "HRB 1",
    address: "Hafenweg 1, 20095 Hamburg, Germany",
    legalBasis: "DPA",
    retention: "30 days",
    riskClass: "low",
    locationAssessment: { reference: "A-1", day: "2026-11-01" },
    thirdPartyClause: "§ 9",
    since: null,
    ...over,
  });

export type Asked = Partial<Omit<PublishQuestion, "items" | "customers">> & {
  base?: readonly Entry[];
  proposed?: readonly Entry[];
  pairs?: { removed: string; added: string }[];
  customers?: readonly Controller[];
  hasContact?: boolean;
  isEmergency?: boolean;
};

export function aPlanContext(items: PlanContext["items"], over: Partial<PlanContext> = {}): PlanContext {
  const fallbackCalendar = calendars.get("DK");
  if (fallbackCalendar === undefined) throw new Error("There is no Danish calendar");
  return {
    items,
    standardTerms: [CHECK_TERMS],
    today: TODAY,
    isEmergency: false,
    event: `${TODAY}T10:00:00.000Z`,
    calendars,
    fallbackCalendar,
    tzdata: "test",
    ...over,
  };
}

/** A question in which nothing stands in the way, but for what is given: one customer, one new entry, all of it approved. */
export function aQuestion(over: Asked = {}): PublishQuestion {
  const { base = [], pairs = [], customers = [aCheckedCustomer()], hasContact = true, isEmergency = false } = over;
  const proposed = over.proposed ?? [...base, aFullEntry()];
  const firstDay = over.firstDay === undefined ? FIRST_DAY : over.firstDay;
  const reclassifications = over.reclassifications ?? [];
  const items = draftItems(base, { firstDay, proposed: [...proposed], pairs, reclassifications }, TODAY);
  const planFor = noticePlanner(aPlanContext(items, { isEmergency }));
  const contacts = hasContact ? 1 : 0;
  return {
    today: TODAY,
    busyEntries: new Map(),
    processorName: "Fjord Mail",
    ended: [],
    policy: { blocks: [] },
    announcer: { staffId: "ida", name: "Ida Fjord", trainedOn: "2026-06-01" },
    isApproved: true,
    correction: null,
    hasOpenImport: false,
    emergency: { isAsked: isEmergency, isShortening: false },
    ...given(over),
    ...{ firstDay, base, proposed, reclassifications, items },
    customers: tallied(
      toldTally(),
      customers.map((one) => ({ plan: planFor(one), name: one.name, contacts })),
    ),
  };
}

/** What is given of the question itself. */
function given({ pairs: _, customers: __, hasContact: ___, isEmergency: ____, ...question }: Asked) {
  return question;
}

/** The check of a question. */
export const checked = (over: Asked = {}) => checkPublish(aQuestion(over));
/** Each line as its level and code; of a finding with the finding's. */
export const linesOf = (over: Asked = {}) =>
  checked(over).lines.map((line) => `${line.level} ${line.code}${"finding" in line ? ` ${line.finding.code}` : ""}`);
export const linesWith = (code: string, over: Asked) => checked(over).lines.filter((line) => line.code === code);

/** A list of one entry that staff change. */
export const editing = (before: Entry, over: Partial<Entry>, more: Asked = {}): Asked => ({
  base: [before],
  proposed: [{ ...before, ...over }],
  ...more,
});
/** An empty list that gets an entry in which nothing is missing but what is said. */
export const addingOne = (over: Partial<Entry>, more: Asked = {}): Asked => ({ proposed: [aFullEntry(over)], ...more });

export const aPlace = (country: string | null, over: Partial<Location> = {}): Location => ({
  ...{ role: "storage", country, region: null, address: null },
  ...over,
});
export const aTool = (over: Partial<Transfer> = {}): Transfer => ({
  ...{ tool: "scc", instrument: "2021/914", module: 3, checkedOn: null, listedEntity: null, fallback: null },
  ...over,
});
