import { anEntry, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BARE_TERMS, type Terms } from "../agreement/terms";
import { CHANGE_KINDS, type ChangeKind } from "../register/change-kind";
import type { Entry, Location } from "../register/entry";
import { classifyItem, classifyingTerms } from "./classify";
import type { Track } from "./track";

const DAY = "2026-11-23";
const place = (country: string | null, over: Partial<Location> = {}): Location => ({
  role: "processing",
  country,
  region: null,
  address: null,
  ...over,
});
const anywhere = { geography: { kind: "none" } } as const;

function tracks(
  kinds: ChangeKind[],
  over: Partial<Terms> = {},
  sides: { before?: Entry | null; after?: Entry | null } = {},
): Track[] {
  const entry = anEntry();
  const item = { id: "item", kinds, qualifiers: [], before: entry, after: entry, ...sides };
  return classifyItem(item, someTerms(over), DAY).tracks;
}

describe("classifyItem", () => {
  it.each<[ChangeKind, Track[]]>([
    ["ADDITION", ["N"]],
    ["REPLACEMENT", ["N"]],
    ["REMOVAL", ["I"]],
    ["OTHER_PROCESSING", ["S"]],
    ["LOCATION_EEA", ["N"]],
    ["LOCATION_OUTSIDE_EEA", ["N"]],
    ["TRANSFER_TOOL_CHANGE", ["N"]],
    ["LEGAL_ENTITY", ["N"]],
    ["NAME_ONLY", ["I"]],
    ["ADDRESS_ONLY", ["I"]],
    ["CONTACT", ["I"]],
    ["DATA_WIDENED", ["S", "K"]],
    ["PHASE_OUT", ["I"]],
    ["SELF_HOST", ["N"]],
    ["ROLE_CHANGE", ["S", "K"]],
    ["TYPO", ["I"]],
  ])("HL-11c.1 gives %s the tracks of the table under general authorisation", (kind, expected) => {
    expect(tracks([kind], anywhere)).toEqual(expected);
  });

  it("D2 HL-B1.18 reads a replacement by clause 11(b), or by the annex where the agreement says so", () => {
    expect(tracks(["REPLACEMENT"], { ...anywhere, replacement: "notice_and_objection" })).toEqual(["N"]);
    expect(tracks(["REPLACEMENT"], { ...anywhere, replacement: "specific_approval" })).toEqual(["N", "S"]);
  });

  it("HL-B1.17 asks approval for another activity, or notice where the agreement reads it so", () => {
    expect(tracks(["OTHER_PROCESSING"], anywhere)).toEqual(["S"]);
    expect(tracks(["OTHER_PROCESSING"], { ...anywhere, otherProcessing: "notice_and_objection" })).toEqual(["N"]);
  });

  it("HL-B1.1 lets silence authorise nothing under specific authorisation", () => {
    expect(tracks(["ADDITION"], { ...anywhere, authorisation: "specific" })).toEqual(["N", "S"]);
  });

  it("D10 adds up the tracks of all kinds in one item, and drops information beside anything asked", () => {
    expect(tracks(["OTHER_PROCESSING", "LOCATION_EEA", "ADDRESS_ONLY"], anywhere)).toEqual(["N", "S"]);
  });

  it.each([
    ["NO", false],
    ["CH", true],
    ["GB", true],
    ["GL", true],
    ["FO", true],
  ])("HL-4.1 D3 a place in %s asks consent under an EEA agreement: %s", (country, asks) => {
    const after = anEntry({ locations: [place(country)] });
    expect(tracks(["ADDITION"], {}, { before: null, after }).includes("C")).toBe(asks);
  });

  it("HL-4.3 takes remote access for processing, and an office for an address", () => {
    const before = anEntry({ locations: [place("DE", { role: "storage" })] });
    const access = { ...before, locations: [...before.locations, place("IN", { role: "access" })] };
    const office = { ...before, locations: [...before.locations, place("IN", { role: "office" })] };
    expect(tracks(["LOCATION_OUTSIDE_EEA"], {}, { before, after: access })).toEqual(["N", "C"]);
    expect(tracks(["ADDRESS_ONLY"], {}, { before, after: office })).toEqual(["I"]);
  });

  it("D3 never takes a place that nobody named for one inside", () => {
    const unnamed = anEntry({ locations: [] });
    const region = anEntry({ locations: [place(null, { region: "EU" })] });
    const vague = anEntry({ locations: [place(null, { region: "Europe" })] });
    expect(tracks(["ADDITION"], {}, { before: null, after: unnamed })).toEqual(["N", "C"]);
    expect(tracks(["ADDITION"], {}, { before: null, after: vague })).toEqual(["N", "C"]);
    expect(tracks(["ADDITION"], {}, { before: null, after: region })).toEqual(["N"]);
  });

  it("CC-2 asks approval for Norway where the agreement says EU", () => {
    const after = anEntry({ locations: [place("NO")] });
    expect(tracks(["ADDITION"], { geography: { kind: "EU" } }, { before: null, after })).toEqual(["N", "S"]);
  });

  it("D3 asks nothing of places where the agreement names none, not even of an entry without places", () => {
    const after = anEntry({ locations: [] });
    expect(tracks(["ADDITION"], anywhere, { before: null, after })).toEqual(["N"]);
  });

  it("D3 asks consent, not approval, where one of the places is outside the EEA", () => {
    const after = anEntry({ locations: [place("NO"), place("US")] });
    expect(tracks(["ADDITION"], { geography: { kind: "EU" } }, { before: null, after })).toEqual(["N", "C"]);
  });

  it("does not ask again for places an entry already has", () => {
    const told = (locations: Location[], then = locations) => {
      const before = anEntry({ locations });
      return tracks(["CONTACT"], {}, { before, after: { ...before, contact: "DPO", locations: then } });
    };
    expect(told([place("US")])).toEqual(["I"]);
    expect(told([])).toEqual(["I"]);
    expect(told([place("US", { region: "us-east-1" })], [place("US", { region: "us-west-2" })])).toEqual(["I"]);
    expect(told([place(null, { region: "EU" })], [place(null, { region: "APAC" })])).toEqual(["C"]);
    expect(told([place("US")], [place("US"), place("US", { role: "access" })])).toEqual(["C"]);
  });

  it("asks by the qualifiers of the item and by no others", () => {
    const gone = { id: "i", kinds: ["REMOVAL"] as const, before: anEntry(), after: null };
    const terms = someTerms(anywhere);
    expect(classifyItem({ ...gone, qualifiers: ["taken_over"] }, terms, DAY).tracks).toEqual(["N", "S"]);
    expect(classifyItem({ ...gone, qualifiers: ["postponed"] }, terms, DAY).tracks).toEqual(["I"]);
  });

  it("names the clauses of the agreement's own profile", () => {
    const item = { id: "i", kinds: ["ADDITION"] as const, qualifiers: [], before: null, after: anEntry() };
    expect(classifyItem(item, someTerms({ profile: "heyloyalty" }), DAY).clauses).toEqual(["11(c)"]);
    expect(classifyItem(item, someTerms({ profile: "danish_authority" }), DAY).clauses).toEqual(["7.3"]);
    expect(classifyItem(item, someTerms({ profile: "eu_2021_915" }), DAY).clauses).toEqual(["7.7(a)"]);
  });

  it("D10 unites the tracks of all kinds of one item, and keeps information only where nothing more is asked", () => {
    expect(tracks(["CONTACT", "ADDITION", "DATA_WIDENED"], anywhere)).toEqual(["N", "S", "K"]);
    expect(tracks(["CONTACT", "NAME_ONLY"], anywhere)).toEqual(["I"]);
    const kinds = fc.uniqueArray(fc.constantFrom(...CHANGE_KINDS), { minLength: 1 });
    fc.assert(
      fc.property(kinds, (all) => {
        const each = new Set(all.flatMap((kind) => tracks([kind], anywhere)));
        const united = tracks(all, anywhere);
        expect(new Set(united)).toEqual(each.size > 1 ? new Set([...each].filter((track) => track !== "I")) : each);
      }),
    );
  });

  it("says of each track what it follows from and by which clause", () => {
    const after = anEntry({ locations: [place("US")] });
    const item = { id: "i", kinds: ["ADDITION"] as const, qualifiers: [], before: null, after };
    expect(classifyItem(item, someTerms({ geography: { kind: "EEA" } }), DAY)).toEqual({
      itemId: "i",
      tracks: ["N", "C"],
      clauses: ["11(c)", "4"],
      reasons: [
        { track: "N", because: "ADDITION", clause: "11(c)" },
        { track: "C", because: "PLACE", clause: "4" },
      ],
      needsTool: true,
    });
    const unnamed = { ...item, after: anEntry({ locations: [] }) };
    expect(classifyItem(unnamed, someTerms({ geography: { kind: "EEA" } }), DAY).reasons).toContainEqual({
      track: "C",
      because: "UNKNOWN_PLACE",
      clause: "4",
    });
  });

  it("CC-2 leaves a move inside the EEA to approval alone where the agreement forbids the place", () => {
    const before = anEntry({ locations: [place("DE")] });
    const after = { ...before, locations: [place("DE"), place("NO")] };
    expect(tracks(["LOCATION_EEA"], { geography: { kind: "EU" } }, { before, after })).toEqual(["S"]);
    expect(tracks(["LOCATION_EEA"], { geography: { kind: "EEA" } }, { before, after })).toEqual(["N"]);
    const outside = { ...before, locations: [place("DE"), place("SE"), place("US")] };
    expect(tracks(["LOCATION_EEA"], { geography: { kind: "EU" } }, { before, after: outside })).toEqual(["N", "C"]);
    expect(tracks(["LOCATION_EEA", "ADDITION"], { geography: { kind: "EU" } }, { before, after })).toEqual(["N", "S"]);
  });

  it("needs a transfer tool only where something is asked and data is at a known place outside the EEA", () => {
    const needs = (kinds: ChangeKind[], ...locations: Location[]) => {
      const after = anEntry({ locations });
      return classifyItem({ id: "i", kinds, qualifiers: [], before: null, after }, someTerms(anywhere), DAY).needsTool;
    };
    expect(needs(["ADDITION"], place("DE"), place("US"))).toBe(true);
    expect(needs(["ADDITION"], place("NO"))).toBe(false);
    expect(needs(["ADDITION"], place("US", { role: "office" }))).toBe(false);
    expect(needs(["ADDITION"], place(null))).toBe(false);
    expect(needs(["CONTACT"], place("US"))).toBe(false);
    expect(needs(["ADDITION"], place("IN", { role: "access" }))).toBe(true);
    const gone = {
      id: "i",
      kinds: ["REMOVAL"] as const,
      qualifiers: ["taken_over"] as const,
      before: anEntry(),
      after: null,
    };
    expect(classifyItem(gone, someTerms(), DAY).needsTool).toBe(false);
  });

  it("HL-2.2 HL-2.5 asks for an amendment where the item brings data or people that the agreement does not name", () => {
    const agreed = { ...anywhere, dataCategories: ["Name", "E-mail"], subjectCategories: ["Customers"] };
    const added = (over: Partial<Entry>) => tracks(["ADDITION"], agreed, { before: null, after: anEntry(over) });
    expect(added({ dataCategories: ["name"] })).toEqual(["N"]);
    expect(added({ dataCategories: [] })).toEqual(["N"]);
    expect(added({ dataCategories: ["name", "Health"] })).toEqual(["N", "S", "K"]);
    expect(added({ subjectCategories: ["Children"] })).toEqual(["N", "S", "K"]);
    const before = anEntry({ dataCategories: ["Health"] });
    expect(tracks(["CONTACT"], agreed, { before, after: { ...before, contact: "DPO" } })).toEqual(["I"]);
    const other = anEntry({ dataCategories: ["Health"] });
    expect(tracks(["REPLACEMENT"], agreed, { before, after: other })).toEqual(["N", "S", "K"]);
    const item = { id: "i", kinds: ["REPLACEMENT"] as const, qualifiers: [], before, after: other };
    expect(classifyItem(item, someTerms(agreed), DAY).reasons.slice(1)).toEqual([
      { track: "S", because: "DATA_NOT_APPROVED", clause: "2" },
      { track: "K", because: "DATA_NOT_APPROVED", clause: "2" },
    ]);
    expect(tracks(["ADDITION"], anywhere, { before: null, after: anEntry({ dataCategories: ["Health"] }) })).toEqual([
      "N",
    ]);
    expect(tracks(["REMOVAL"], agreed, { before, after: null })).toEqual(["I"]);
  });

  it("HL-11k asks nothing of places or tools for the customer's own processor", () => {
    const after = anEntry({ role: "direct_processor", locations: [place("US")] });
    const item = { id: "i", kinds: ["DIRECT_PROCESSOR"] as const, qualifiers: [], before: null, after };
    expect(classifyItem(item, someTerms(), DAY)).toMatchObject({ tracks: ["I"], needsTool: false });
    const widened = { ...item, kinds: ["DATA_WIDENED", "OTHER_PROCESSING"] as const };
    const own = anEntry({ role: "direct_processor" });
    expect(classifyItem({ ...widened, before: own, after: own }, someTerms(), DAY).tracks).toEqual(["I"]);
    expect(classifyItem({ ...widened, before: own, after: anEntry() }, someTerms(), DAY).tracks).toEqual(["S", "K"]);
  });

  it("looks at no more of the terms than it says", () => {
    const other = fc.record({
      notice: fc.constant(null),
      services: fc.array(fc.string()),
      reminders: fc.boolean(),
      specialCategories: fc.boolean(),
      acceptUntilEffective: fc.boolean(),
      objectionEffect: fc.constantFrom("blocks_start" as const, "right_to_terminate" as const),
    });
    const item = {
      id: "i",
      kinds: CHANGE_KINDS,
      qualifiers: [],
      before: null,
      after: anEntry({ locations: [place("US")] }),
    };
    fc.assert(
      fc.property(other, (over) => {
        const [plain, changed] = [someTerms(), someTerms(over)];
        expect(classifyingTerms(changed)).toEqual(classifyingTerms(plain));
        expect(classifyItem(item, changed, DAY)).toEqual(classifyItem(item, plain, DAY));
        // Whatever else the terms hold has no say.
        expect(classifyItem(item, { ...BARE_TERMS, ...classifyingTerms(plain) }, DAY)).toEqual(
          classifyItem(item, plain, DAY),
        );
      }),
    );
  });
});
