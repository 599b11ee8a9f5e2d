import { BARE_TERMS, type PeriodTerm, type Terms } from "~/domain/agreement/terms";
import { EMPTY_INPUT, type EntryInput } from "~/domain/change/entry-input";
import type { NewProcessor } from "~/usecases/add-processor";

/** An invented processor for measurements; every mail of it goes to a sink on this machine. */
export const PROCESSOR: NewProcessor = {
  slug: "bench",
  name: "Bench Mail",
  legalName: "Bench Mail ApS",
  registrationNumber: null,
  country: "DK",
  language: "da",
  zone: "Europe/Copenhagen",
  calendar: "DK+",
  contactName: "Data protection",
  contactAddress: "privacy@bench.example",
  isDemo: false,
  services: [],
  documents: { openEnded: [], elsewhere: [] },
  policy: { blocks: [] },
  undoMinutes: 0,
};

const NOTICE: PeriodTerm = {
  count: 30,
  unit: "days",
  calendar: "DK+",
  zone: "Europe/Copenhagen",
  start: "sending",
  source: "contract",
};

export const STANDARD_TERMS: { name: string; terms: Terms }[] = [
  {
    name: "Standard",
    terms: {
      ...BARE_TERMS,
      profile: "danish_authority",
      notice: NOTICE,
      otherProcessing: "specific_approval",
      geography: { kind: "EEA" },
    },
  },
];

/**
 * Customers of several countries, languages and periods, as a file that `varsel customers` reads: a row for each contact,
 * every customer's at a domain of its own.
 */
export function customerFile(count: number, contacts = 1): Uint8Array {
  const kinds = ["DK;da;;", "SE;sv;14;days", "DE;en;30;days", "NO;en;20;working_days", "IE;en;2;months"];
  const customer = (at: number) =>
    bytes(
      Array.from({ length: contacts }, (_, n) => {
        const contact = `contact-${n}`;
        return `Customer ${at} A/S;C-${at};${kinds[at % kinds.length]};${contact};${contact}@customer-${at}.example`;
      }),
    );
  // Made in its final place: half a million rows as text would be most of what whoever reads them is measured to hold.
  const heading = bytes(["customer;reference;country;language;notice;unit;contact;email"]);
  const file = new Uint8Array(heading.length + (customer(count - 1).length + contacts) * count);
  let end = 0;
  const write = (some: Uint8Array) => {
    file.set(some, end);
    end += some.length;
  };
  write(heading);
  for (let at = 0; at < count; at += 1) write(customer(at));
  return file.subarray(0, end);
}

/** A list of that many companies. */
export function listFile(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, at) => {
    const place = PLACES[at % PLACES.length];
    const activity = ACTIVITIES[at % ACTIVITIES.length];
    return `Vendor ${at} GmbH;Street ${at}, ${place};${activity} ${at};EU data processing agreement`;
  });
  return bytes(["Name;Address;Activity;Legal basis", ...lines]);
}

/** A company that is new on the list, with what an announcement asks of one. */
export function newVendor(number: number): EntryInput {
  return {
    ...EMPTY_INPUT,
    legalName: `New Vendor ${number} GmbH`,
    address: `New Street ${number}, 10115 Berlin, Germany`,
    activity: `Archive ${number}`,
    legalBasis: "EU data processing agreement",
    contractDate: "2026-01-05",
    country: "DE",
    isGuaranteed: true,
  };
}

const PLACES = ["10115 Berlin, Germany", "2100 Copenhagen, Denmark", "1012 Amsterdam, Netherlands"];
const ACTIVITIES = ["Hosting", "Backup", "Mail sending", "Support", "Monitoring"];

function bytes(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
