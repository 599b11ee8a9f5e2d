import { anEntry, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Terms } from "../agreement/terms";
import type { ChangeKind } from "../register/change-kind";
import type { Entry, Location } from "../register/entry";
import { classifyItem } from "./classify";
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

  it("D2 reads a replacement by clause 11(b), or by the annex where the agreement says so", () => {
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

  it("does not ask again for places an entry already has", () => {
    const before = anEntry({ locations: [place("US")] });
    expect(tracks(["CONTACT"], {}, { before, after: { ...before, contact: "DPO" } })).toEqual(["I"]);
  });

  it("names the clauses of the agreement's own profile", () => {
    const item = { id: "i", kinds: ["ADDITION"] as const, qualifiers: [], before: null, after: anEntry() };
    expect(classifyItem(item, someTerms({ profile: "heyloyalty" }), DAY).clauses).toEqual(["11(c)"]);
    expect(classifyItem(item, someTerms({ profile: "danish_authority" }), DAY).clauses).toEqual(["7.3"]);
    expect(classifyItem(item, someTerms({ profile: "eu_2021_915" }), DAY).clauses).toEqual(["7.7(a)"]);
  });
});
