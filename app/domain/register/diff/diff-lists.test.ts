import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location } from "../entry";
import { diffLists, findStalePairs } from "./diff-lists";

const DAY = "2026-11-21";
const place = (country: string | null, more: Partial<Location> = {}): Location => ({
  role: "processing",
  country,
  region: null,
  address: null,
  ...more,
});
const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry(id, name),
  activity: "Hosting",
  locations: [place("DK")],
  ...more,
});
/** The kinds of one entry's change. */
const kinds = (before: Partial<Entry>, after: Partial<Entry>) =>
  diffLists([entry("a", "Alfa", before)], [entry("a", "Alfa", after)], [], DAY)[0]?.kinds;

describe("diffLists", () => {
  it("tells addition, removal, replacement and change apart by identity", () => {
    const before = [entry("a", "Alfa"), entry("b", "Bravo"), entry("c", "Charlie")];
    const after = [entry("a", "Alfa", { contact: "DPO" }), entry("d", "Delta"), entry("e", "Echo")];
    const changes = diffLists(before, after, [{ removed: "b", added: "d" }], DAY);
    expect(changes.map(({ op, kind, name, replaces }) => [op, kind, name, replaces?.name])).toEqual([
      ["change", "CONTACT", "Alfa", undefined],
      ["replace", "REPLACEMENT", "Delta", "Bravo"],
      ["add", "ADDITION", "Echo", undefined],
      ["remove", "REMOVAL", "Charlie", undefined],
    ]);
  });

  it("names both companies of a replacement once, with old and new fields", () => {
    const before = [entry("b", "Bravo", { registrationNumber: "1" })];
    const after = [entry("d", "Delta", { locations: [place("DE")] })];
    const changes = diffLists(before, after, [{ removed: "b", added: "d" }], DAY);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ entryId: "d", name: "Delta", replaces: { entryId: "b", name: "Bravo" } });
    expect(changes[0]?.fields).toEqual([
      { path: "name", before: "Bravo", after: "Delta" },
      { path: "registrationNumber", before: "1", after: null },
      { path: "locations", before: [place("DK")], after: [place("DE")] },
    ]);
  });

  it("HL-B1.16 calls a listed company with another activity other processing, not a new sub-processor", () => {
    const before = [entry("a", "Alfa A/S")];
    const after = [...before, entry("b", "Alfa", { activity: "Support" })];
    expect(diffLists(before, after, [], DAY)[0]).toMatchObject({
      op: "add",
      kind: "OTHER_PROCESSING",
      kinds: ["OTHER_PROCESSING", "ADDITION"],
    });
  });

  it("leaves a pair aside that does not fit, and names it", () => {
    const before = [entry("a", "Alfa"), entry("b", "Bravo")];
    const after = [entry("a", "Alfa"), entry("c", "Charlie")];
    const stays = { removed: "a", added: "c" };
    const fits = { removed: "b", added: "c" };
    const twice = { removed: "b", added: "c" };
    expect(findStalePairs(before, after, [stays, fits, twice])).toEqual([stays, twice]);
    expect(diffLists(before, after, [stays], DAY).map(({ op }) => op)).toEqual(["add", "remove"]);
  });

  it("lets one that is listed take over from several, and one that comes replace one", () => {
    const before = [entry("a", "Alfa"), entry("b", "Bravo"), entry("c", "Charlie")];
    const after = [entry("c", "Charlie"), entry("d", "Delta")];
    const over = (added: string) => [
      { removed: "a", added },
      { removed: "b", added },
    ];
    expect(findStalePairs(before, after, over("c"))).toEqual([]);
    expect(findStalePairs(before, after, over("d"))).toEqual([{ removed: "b", added: "d" }]);
    const removals = diffLists(before, [entry("c", "Charlie")], over("c"), DAY);
    expect(removals.map(({ name, qualifiers, takenOverBy }) => [name, qualifiers, takenOverBy])).toEqual([
      ["Alfa", ["taken_over"], { entryId: "c", name: "Charlie" }],
      ["Bravo", ["taken_over"], { entryId: "c", name: "Charlie" }],
    ]);
  });

  it("HL-B1.16 does not call a company listed already whose only entry is the one it replaces", () => {
    const numbered = { registrationNumber: "29394458" };
    const before = [entry("a", "Alfa", numbered), entry("c", "Charlie", { registrationNumber: "10000009" })];
    const replacing = (more: Partial<Entry>) => {
      const after = [before[1] ?? entry("c", "Charlie"), entry("b", "Bravo", more)];
      return diffLists(before, after, [{ removed: "a", added: "b" }], DAY).find(({ op }) => op === "replace")?.kinds;
    };
    expect(replacing(numbered)).toEqual(["REPLACEMENT"]);
    expect(replacing({ registrationNumber: "10000009" })).toEqual(["REPLACEMENT", "OTHER_PROCESSING"]);
    // Listed by one of its keys, though no entry has the other.
    expect(replacing({ name: "Charlie", registrationNumber: "18957290" })).toContain("OTHER_PROCESSING");
  });

  it("HL-11k tells of the customer's own processor outside the EEA only where it takes another's place", () => {
    const own = entry("b", "Bravo", { role: "direct_processor", locations: [place("US")] });
    expect(diffLists([], [own], [], DAY)[0]?.kinds).toEqual(["DIRECT_PROCESSOR"]);
    const [replaced] = diffLists([entry("a", "Alfa")], [own], [{ removed: "a", added: "b" }], DAY);
    expect(new Set(replaced?.kinds)).toEqual(new Set(["REPLACEMENT", "LOCATION_OUTSIDE_EEA", "DIRECT_PROCESSOR"]));
  });

  it("HL-2.3 says of a new entry that it gets specially protected data, as stated or as its categories name them", () => {
    const arrival = (more: Partial<Entry>) => diffLists([], [entry("a", "Alfa", more)], [], DAY)[0]?.qualifiers;
    expect(arrival({ sensitiveData: ["special"] })).toEqual(["sensitive_data"]);
    expect(arrival({ dataCategories: ["Helbredsoplysninger"] })).toEqual(["sensitive_data"]);
    expect(arrival({ dataCategories: ["Names"] })).toEqual([]);
  });

  it("D3 says of a new entry that a place outside the EEA, or none that can be shown, comes with it", () => {
    const arrival = (locations: Location[]) => diffLists([], [entry("a", "Alfa", { locations })], [], DAY)[0]?.kinds;
    expect(arrival([place("US")])).toEqual(["ADDITION", "LOCATION_OUTSIDE_EEA"]);
    expect(arrival([place(null)])).toEqual(["ADDITION", "LOCATION_OUTSIDE_EEA"]);
    expect(arrival([place(null, { region: "EU" })])).toEqual(["ADDITION"]);
    expect(arrival([place("DE"), place("US", { role: "office" })])).toEqual(["ADDITION"]);
    expect(arrival([place("DE"), place("US")])).toEqual(["ADDITION", "LOCATION_OUTSIDE_EEA"]);
  });
});

describe("kinds of a change, by field", () => {
  it("HL-B1.4 takes a place that goes for a change of location, not a removal", () => {
    const both = [place("DE", { address: "A" }), place("IE", { address: "B" })];
    expect(kinds({ locations: both }, { locations: both.slice(0, 1) })).toEqual(["LOCATION_EEA"]);
  });

  it("SU-4 takes a new place inside the EEA for that, whatever else stays", () => {
    expect(kinds({ locations: [place("DE")] }, { locations: [place("DE"), place("SE")] })).toEqual(["LOCATION_EEA"]);
  });

  it("HL-4.3 counts storage, processing and access alike, outside the EEA", () => {
    for (const role of ["storage", "processing", "access"] as const) {
      const added = [place("DE"), place("IN", { role })];
      expect(kinds({ locations: [place("DE")] }, { locations: added })).toEqual(["LOCATION_OUTSIDE_EEA"]);
    }
  });

  it("HL-4.1 counts NO inside, and CH, GB, GL, FO and the unknown outside", () => {
    expect(kinds({}, { locations: [place("DK"), place("NO")] })).toEqual(["LOCATION_EEA"]);
    for (const country of ["CH", "GB", "GL", "FO", null]) {
      expect(kinds({}, { locations: [place("DK"), place(country)] })).toEqual(["LOCATION_OUTSIDE_EEA"]);
    }
  });

  it("takes an address of processing that moves within its country for a change of location", () => {
    const [was, is] = ["Vej 1, 8000 Aarhus", "Vej 1, 9000 Aalborg"].map((address) => [place("DK", { address })]);
    expect(kinds({ locations: was ?? [] }, { locations: is ?? [] })).toEqual(["LOCATION_EEA"]);
  });

  it("takes another registered address in the same country for an address alone, in another country for a move", () => {
    expect(kinds({ address: "Vej 1, Danmark" }, { address: "Vej 2, Danmark" })).toEqual(["ADDRESS_ONLY"]);
    expect(kinds({ address: "Vej 1, Danmark" }, { address: "Weg 2, Deutschland" })).toEqual(["LOCATION_EEA"]);
    expect(kinds({ address: "Vej 1, Danmark" }, { address: "Way 2, USA" })).toEqual(["LOCATION_OUTSIDE_EEA"]);
    const office = (address: string) => ({ locations: [place("DK"), place("DK", { role: "office", address })] });
    expect(kinds(office("Vej 1"), office("Vej 2"))).toEqual(["ADDRESS_ONLY"]);
  });

  it("tells a new name from a new legal person by the number", () => {
    const name = (number: string | null, text: string) => ({ name: text, registrationNumber: number });
    expect(kinds(name("29394458", "Alfa"), name("DK 29 39 44 58", "Beta"))).toEqual(["NAME_ONLY"]);
    expect(kinds(name("29394458", "Alfa"), name("10000009", "Alfa"))).toEqual(["LEGAL_ENTITY"]);
    expect(kinds(name(null, "Alfa"), name(null, "Beta"))).toEqual(["LEGAL_ENTITY"]);
    expect(kinds(name(null, "Alfa"), name("29394458", "Alfa"))).toEqual(["NAME_ONLY"]);
    expect(kinds(name(null, "Alfa, Inc"), name(null, "Alfa Inc."))).toEqual(["NAME_ONLY"]);
  });

  it("takes a legal name that was not stated for identity, one that changes for another person", () => {
    expect(kinds({ legalName: null }, { legalName: "Alfa ApS" })).toEqual(["NAME_ONLY"]);
    expect(kinds({ legalName: "Alfa ApS" }, { legalName: "Gamma ApS" })).toEqual(["LEGAL_ENTITY"]);
  });

  it("HL-B1.17 takes another activity, more services or a wider reach for other processing", () => {
    expect(kinds({ activity: "Hosting" }, { activity: "Support" })).toEqual(["OTHER_PROCESSING"]);
    expect(kinds({ services: ["A"] }, { services: ["A", "B"] })).toEqual(["OTHER_PROCESSING"]);
    expect(kinds({ services: ["A"] }, { services: [] })).toEqual(["OTHER_PROCESSING"]);
    expect(kinds({ services: [] }, { services: ["A"] })).toEqual(["TYPO"]);
    expect(kinds({ touchesControllerData: "no" }, { touchesControllerData: "incidental" })).toEqual([
      "OTHER_PROCESSING",
    ]);
    expect(kinds({ touchesControllerData: "yes" }, { touchesControllerData: "no" })).toEqual(["TYPO"]);
  });

  it("HL-2.2 takes a category more for wider data, one less for nothing", () => {
    expect(kinds({ dataCategories: ["Name"] }, { dataCategories: ["Name", "Health"] })).toEqual(["DATA_WIDENED"]);
    expect(kinds({ dataCategories: ["Name"] }, { dataCategories: [] })).toEqual(["DATA_WIDENED"]);
    expect(kinds({ dataCategories: ["Name", "Mail"] }, { dataCategories: ["Name"] })).toEqual(["TYPO"]);
    expect(kinds({ dataCategories: [] }, { dataCategories: ["Name"] })).toEqual(["TYPO"]);
  });

  it("takes another basis or tool for a change of tool, and the same contract in other words for a slip", () => {
    expect(kinds({ legalBasis: "EU-US Privacy Shield" }, { legalBasis: "SCC" })).toEqual(["TRANSFER_TOOL_CHANGE"]);
    expect(kinds({ legalBasis: "Databehandlersaftale" }, { legalBasis: "Databehandleraftale" })).toEqual(["TYPO"]);
    expect(kinds({ legalBasis: "DPA" }, { legalBasis: null })).toEqual(["TRANSFER_TOOL_CHANGE"]);
    const scc = {
      tool: "scc",
      instrument: "2021/914",
      module: 3,
      checkedOn: "2026-01-01",
      listedEntity: null,
      fallback: null,
    } as const;
    expect(kinds({ transfer: null }, { transfer: scc })).toEqual(["TRANSFER_TOOL_CHANGE"]);
    expect(kinds({ transfer: scc }, { transfer: { ...scc, module: 2 } })).toEqual(["TRANSFER_TOOL_CHANGE"]);
    expect(kinds({ transfer: scc }, { transfer: { ...scc, checkedOn: "2026-11-01" } })).toEqual(["TYPO"]);
  });

  it("HL-B1.5 takes an announced phase-out for that alone, and one taken back for an addition", () => {
    const active = { activity: "Hosting" };
    const ending = { activity: "Hosting (udfases)", status: "phasing_out" as const };
    expect(kinds(active, ending)).toEqual(["PHASE_OUT"]);
    expect(kinds(ending, { ...ending, phaseOutEnd: "2027-01-31" })).toEqual(["PHASE_OUT"]);
    expect(kinds(ending, active)).toEqual(["ADDITION", "PHASE_OUT"]);
  });

  it("HL-B1.13 takes another host for a change of self-hosting", () => {
    expect(kinds({ hostedAt: "x" }, { hostedAt: "y" })).toEqual(["SELF_HOST"]);
  });

  it("takes case, white space, diacritics and another print of the same for a slip, and never hides more behind it", () => {
    expect(kinds({ name: "Sendgrid" }, { name: "SendGrid" })).toEqual(["TYPO"]);
    expect(kinds({ activity: "Produkt  rekommendationer" }, { activity: "Produktrekommendationer" })).toEqual(["TYPO"]);
    expect(kinds({ printed: { address: "USA" } }, { printed: { address: "United States" } })).toEqual(["TYPO"]);
    expect(kinds({ guarantee: null }, { guarantee: "ISO" })).toEqual(["TYPO"]);
    expect(kinds({ name: "Alfa", activity: "A" }, { name: "ALFA", activity: "B" })).toEqual(["OTHER_PROCESSING"]);
  });

  it("D10 names every kind of one entry's change, the weightiest first", () => {
    const after = { contact: "DPO", locations: [place("US")], dataCategories: [], activity: "Support" };
    expect(kinds({ dataCategories: ["Name"] }, after)).toEqual([
      "DATA_WIDENED",
      "OTHER_PROCESSING",
      "LOCATION_OUTSIDE_EEA",
      "CONTACT",
    ]);
  });
});
