import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "../entry";
import { mergeRead } from "../identity/merge";
import { readStated, type StatedColumn, statedCells } from "./stated-columns";

const entry: Entry = {
  ...blankEntry("a", "Alfa"),
  role: "external_developer",
  status: "phasing_out",
  phaseOutEnd: "2027-01-31",
  sensitiveData: ["children", "special"],
  measures: ["Encryption at rest", "Two-factor\nsign-in"],
  succeeds: { name: "Old; Older A/S", registrationNumber: "14814833" },
  locations: [
    { role: "storage", country: "DE", region: "EU", address: "Weg 2; Hof" },
    { role: "access", country: "IN", region: null, address: null },
  ],
  transfer: {
    ...{ tool: "dpf", instrument: "(EU) 2023/1795", module: null, checkedOn: "2026-11-01", listedEntity: "Alfa Inc." },
    fallback: { tool: "scc", instrument: "(EU) 2021/914", module: 3 },
  },
};
const cells = statedCells(entry);

describe("the columns of our CSV that state what no printed one tells", () => {
  it("say it in words of the interface, a line each where there are several", () => {
    expect(cells).toEqual({
      ...{ phase: "phasing_out", role: "external_developer", protected_data: "special children" },
      ...{ measures: "Encryption at rest\nTwo-factor sign-in", successor_to: "Old, Older A/S; 14814833" },
      ...{ last_day_of_use: "2027-01-31", places: "storage; DE; EU; Weg 2; Hof\naccess; IN" },
      ...{ transfer_tool: "dpf", transfer_instrument: "(EU) 2023/1795", transfer_module: "" },
      ...{ transfer_checked_on: "2026-11-01", transfer_listed_as: "Alfa Inc.", fallback_tool: "scc" },
      ...{ fallback_instrument: "(EU) 2021/914", fallback_module: "3" },
    });
  });

  it("are read back", () => {
    const { role, status, phaseOutEnd, locations, transfer } = entry;
    expect(readStated(cells, blankEntry("b", "Bravo"))).toEqual({
      ...{ role, status, phaseOutEnd, locations, transfer, sensitiveData: ["special", "children"] },
      measures: ["Encryption at rest", "Two-factor sign-in"],
      succeeds: { name: "Old, Older A/S", registrationNumber: "14814833" },
    });
  });

  it("left empty, leave it to the printed columns; none says that there is none", () => {
    const empty = Object.fromEntries(Object.keys(cells).map((column) => [column, ""])) as typeof cells;
    expect(readStated(empty, entry)).toMatchObject({
      ...{ role: entry.role, status: entry.status, phaseOutEnd: entry.phaseOutEnd },
      ...{ locations: entry.locations, transfer: entry.transfer },
      ...{ sensitiveData: [], measures: [], succeeds: null },
    });
    const none = { ...empty, places: "none", transfer_tool: "none" };
    expect(readStated(none, entry)).toMatchObject({ locations: [], transfer: null });
    expect(statedCells(blankEntry("b", "Bravo"))).toMatchObject({ places: "none", transfer_tool: "none" });
  });

  it.each<[StatedColumn, string]>([
    ["phase", "gone"],
    ["role", "vendor"],
    ["protected_data", "special secret"],
    ["last_day_of_use", "2027-02-30"],
    ["places", "cellar; DE"],
    ["places", "storage; Germany"],
    ["transfer_tool", "dpa"],
    ["transfer_module", "5"],
    ["transfer_checked_on", "yesterday"],
    ["fallback_tool", "none at all"],
    ["fallback_module", "x"],
  ])("%s cannot hold %j: the row is not guessed at", (column, cell) => {
    expect(readStated({ ...cells, [column]: cell }, entry)).toBeNull();
  });
});

describe("a file of ours about an entry that is known", () => {
  const read = (changes: Partial<typeof cells>, plain: Partial<Entry> = {}) => {
    const said = { ...cells, ...changes };
    const fields = readStated(said, entry);
    if (fields === null) throw new Error("It cannot be read");
    return {
      ...{ entry: { ...entry, ...fields }, line: 1, columns: [], readings: [] },
      stated: { cells: said, plain: { ...entry, ...plain } },
    };
  };

  it("changes what a cell says otherwise than before, and nothing else", () => {
    expect(mergeRead(entry, read({}))).toEqual(entry);
    const merged = mergeRead(entry, read({ role: "sub_processor", measures: "Logs" }));
    expect(merged).toEqual({ ...entry, role: "sub_processor", measures: ["Logs"] });
  });

  it("takes an edited country although the places beside it were left as they were", () => {
    const known: Entry = { ...entry, printed: { country: "DE" } };
    const moved = [{ role: "processing" as const, country: "SE", region: null, address: null }];
    const row = read({}, { locations: moved });
    const edited = { ...row, columns: ["country" as const], entry: { ...row.entry, printed: { country: "SE" } } };
    expect(mergeRead(known, edited).locations).toEqual(moved);
  });

  it("says nothing by a column that it does not have", () => {
    const row = read({ role: "sub_processor" });
    const { role: _left, ...rest } = row.stated.cells;
    expect(mergeRead(entry, { ...row, stated: { ...row.stated, cells: rest } }).role).toBe("external_developer");
  });
});
