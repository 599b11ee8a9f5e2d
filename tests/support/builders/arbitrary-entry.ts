import fc from "fast-check";
import {
  blankEntry,
  ENTRY_ROLES,
  type Entry,
  type Location,
  type Printed,
  RISK_CLASSES,
  SENSITIVE_DATA,
  type Transfer,
} from "~/domain/register/entry";

/** Text as it may stand in a cell: marks of every format, breaks inside, none outside, nothing that a store refuses. */
export const cellText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          "|",
          "\\",
          "`",
          "*",
          "_",
          "<br>",
          "</br>",
          "&amp;",
          '"',
          "'",
          "=1+1",
          "@",
          "-",
          "\n",
          "\r\n",
          ";",
          ",",
          " ",
          "\u00a0",
          "Å",
          "[x](y)",
          "#",
          "a",
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join("")),
  )
  .map((text) => text.replaceAll("\u0000", "").trim())
  .filter((text) => text !== "" && !/[\uD800-\uDFFF]/u.test(text) && text === text.trim());

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.constantFrom("Hosting", "hosting ", "Support", "E-mail", "SMS", "Hosting (udfases)");
const day = fc.constantFrom("2024-02-29", "2026-11-21", "2027-01-31");
const country = fc.constantFrom("DK", "DE", "NO", "US", "IL", "GB");

const location: fc.Arbitrary<Location> = fc.record({
  role: fc.constantFrom("storage", "processing", "access", "office"),
  country: maybe(country),
  region: maybe(fc.constantFrom("EU", "EEA", "Europe")),
  address: maybe(cellText),
});

const transfer: fc.Arbitrary<Transfer> = fc.record({
  tool: fc.constantFrom("scc", "dpf", "adequacy", "privacy_shield"),
  instrument: maybe(cellText),
  module: maybe(fc.constantFrom(2 as const, 3 as const)),
  checkedOn: maybe(day),
  listedEntity: maybe(fc.constantFrom("Alfa Inc.", "Bravo LLC")),
  fallback: maybe(
    fc.record({
      tool: fc.constantFrom("scc", "bcr"),
      instrument: maybe(cellText),
      module: maybe(fc.constantFrom(2, 3)),
    }),
  ),
});

const printed: fc.Arbitrary<Printed> = fc.record(
  { name: cellText, address: cellText, activity: cellText, legalBasis: cellText, location: cellText, line: cellText },
  { requiredKeys: ["name"] },
);

/** Any entry that the register may hold, with this id. */
export function arbitraryEntry(id: string): fc.Arbitrary<Entry> {
  return fc
    .record({
      name: fc.constantFrom("Alfa", "Alfa ApS", "Bravo", "Charlie Inc", "Delta"),
      legalName: maybe(fc.constantFrom("Alfa ApS", "Bravo GmbH")),
      registrationNumber: maybe(fc.constantFrom("29394458", "29 39 44 58", "556833-3503")),
      contact: maybe(word),
      printed: fc.oneof(fc.constant({}), printed),
      address: maybe(fc.constantFrom("Vej 1, 8000 Aarhus, Danmark", "Weg 2, Deutschland", "USA")),
      locations: fc.array(location, { maxLength: 3 }),
      activity: maybe(word),
      services: fc.uniqueArray(word, { maxLength: 2 }),
      dataCategories: fc.uniqueArray(word, { maxLength: 2 }),
      legalBasis: maybe(fc.constantFrom("DPA", "SCC", "EU-US Privacy Shield")),
      transfer: maybe(transfer),
      status: fc.constantFrom("active", "phasing_out"),
      phaseOutEnd: maybe(day),
      hostedAt: maybe(fc.constantFrom("e1", "e2")),
      touchesControllerData: fc.constantFrom("yes", "no", "incidental"),
      since: maybe(day),
      contractDate: maybe(day),
      guarantee: maybe(word),
      subjectCategories: fc.uniqueArray(fc.constantFrom("Customers", "Employees", "Children"), { maxLength: 2 }),
      sensitiveData: fc.uniqueArray(fc.constantFrom(...SENSITIVE_DATA), { maxLength: 2 }),
      purpose: maybe(fc.constantFrom("Sending newsletters", "Profiling")),
      retention: maybe(fc.constantFrom("1 år", "2 år", "30 days", "as long as needed")),
      role: fc.constantFrom(...ENTRY_ROLES),
      parent: maybe(fc.record({ name: fc.constantFrom("Alfa Holding", "Moder Inc."), country: maybe(country) })),
      succeeds: maybe(
        fc.record({
          name: fc.constantFrom("Alfa ApS", "Bravo GmbH"),
          registrationNumber: maybe(fc.constantFrom("29394458", "556833-3503")),
        }),
      ),
      subProcessors: fc.array(
        fc.record({ name: fc.constantFrom("Echo", "Foxtrot"), country: maybe(country), activity: maybe(word) }),
        { maxLength: 2 },
      ),
      certificates: fc.array(fc.record({ name: fc.constantFrom("ISO 27001", "ISO 27018"), validUntil: maybe(day) }), {
        maxLength: 2,
      }),
      measures: fc.uniqueArray(fc.constantFrom("Encryption at rest", "Two-factor sign-in"), { maxLength: 2 }),
      riskClass: maybe(fc.constantFrom(...RISK_CLASSES)),
      locationAssessment: maybe(fc.record({ reference: word, day })),
      thirdPartyClause: maybe(word),
      developer: maybe(fc.record({ secrecyDay: maybe(day), needsContract: fc.boolean(), accessUntil: maybe(day) })),
    })
    .map((fields): Entry => ({ ...blankEntry(id, fields.name), ...fields, id }));
}

/** Lists over a handful of identities, so that two of them share some. */
export const arbitraryList: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(fc.constantFrom("e1", "e2", "e3", "e4", "e5", "e6"), { maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(arbitraryEntry)));
