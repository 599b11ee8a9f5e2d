import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import { filterEntries, filterOptions, type ListFilter, NO_FILTER, NOT_STATED } from "./filter-entries";

const at = (country: string | null, region: string | null = null, role: "office" | "storage" = "storage") => ({
  role,
  country,
  region,
  address: null,
});
const row = (entry: Partial<Entry>, isAnnounced = false) => ({ entry: anEntry(entry), isAnnounced, notForAll: false });
const rows = [
  row({ name: "Danish", locations: [at("DK"), at("SE")], legalBasis: "DPA", services: ["Mail"] }),
  row({ name: "Region", locations: [at(null, "EU")], legalBasis: "d.p.a", status: "phasing_out" }),
  row({ name: "Office", locations: [at("US", null, "office")], legalBasis: null }),
  row({ name: "Unknown", locations: [], legalBasis: " " }),
  row({ name: "Coming", locations: [at("US", null, "office"), at("DK")], legalBasis: "SCC" }, true),
];
const names = (filter: Partial<ListFilter>) =>
  filterEntries(rows, { ...NO_FILTER, ...filter }).map(({ entry }) => entry.name);

describe("filtering a list", () => {
  it("by country means where it works; an office counts where nothing else is stated", () => {
    expect(names({ country: "DK" })).toEqual(["Danish", "Coming"]);
    expect(names({ country: "US" })).toEqual(["Office"]);
    expect(names({ country: "EU" })).toEqual(["Region"]);
    expect(names({ country: NOT_STATED })).toEqual(["Unknown"]);
  });

  it("by service takes in what names none, which is used by all", () => {
    expect(names({ service: "Mail" })).toHaveLength(5);
    expect(names({ service: "Other" })).not.toContain("Danish");
  });

  it("by basis takes spellings that differ in punctuation and case for one", () => {
    expect(names({ basis: "dpa" })).toEqual(["Danish"]);
    expect(names({ basis: NOT_STATED })).toEqual(["Office", "Unknown"]);
  });

  it("by status tells announced from active", () => {
    expect(names({ status: "announced" })).toEqual(["Coming"]);
    expect(names({ status: "phasing_out" })).toEqual(["Region"]);
    expect(names({ status: "active" })).toEqual(["Danish", "Office", "Unknown"]);
  });

  it("by nothing leaves the list as it is", () => {
    expect(filterEntries(rows, NO_FILTER)).toEqual(rows);
  });

  it("offers what the rows have, in their order, a basis in the words first printed", () => {
    expect(filterOptions(rows)).toEqual({
      countries: ["DK", "SE", "EU", "US", NOT_STATED],
      services: ["Mail"],
      bases: [
        { value: "dpa", printed: "DPA" },
        { value: "d p a", printed: "d.p.a" },
        { value: NOT_STATED, printed: null },
        { value: "scc", printed: "SCC" },
      ],
      statuses: ["active", "phasing_out", "announced"],
    });
    expect(filterOptions([row({ legalBasis: "DPA" }), row({ legalBasis: "dpa" })]).bases).toHaveLength(1);
    expect(filterOptions([row({ legalBasis: "d.p.a" }), row({ legalBasis: "D P A" })]).bases).toEqual([
      { value: "d p a", printed: "d.p.a" },
    ]);
    expect(filterOptions(rows.slice(0, 1)).statuses).toEqual(["active"]);
    expect(filterOptions([])).toEqual({ countries: [], services: [], bases: [], statuses: [] });
    // Stands in addresses of pages, which people keep.
    expect(NOT_STATED).toBe("-");
  });

  it("offers no choice that leaves nothing, and leaves out no row that some choice would show", () => {
    const options = filterOptions(rows);
    const choices: Partial<ListFilter>[] = [
      ...options.countries.map((country) => ({ country })),
      ...options.services.map((service) => ({ service })),
      ...options.bases.map(({ value }) => ({ basis: value })),
      ...options.statuses.map((status) => ({ status })),
    ];
    for (const choice of choices) expect(names(choice)).not.toEqual([]);
    expect(new Set(options.bases.flatMap(({ value }) => names({ basis: value }))).size).toBe(rows.length);
    expect(new Set(options.countries.flatMap((country) => names({ country }))).size).toBe(rows.length);
  });
});
