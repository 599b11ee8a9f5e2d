import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry } from "../entry";
import { developerMeaning, phaseOutMeanings } from "./stated-meanings";

type Developer = NonNullable<Entry["developer"]>;
const access = (over: Partial<Developer> = {}): Developer => ({
  ...{ secrecyDay: "2026-01-01", needsContract: false, accessUntil: "2026-12-31" },
  ...over,
});
const leaving = (phaseOutEnd: string | null): Partial<Entry> => ({ status: "phasing_out", phaseOutEnd });

describe("what a change of an external developer's terms means", () => {
  it.each<[string, Developer | null, Developer | null, string]>([
    ["the same", access(), access(), "TYPO"],
    ["terms stated at last", null, access(), "TYPO"],
    ["a contract needed where none was stated", null, access({ needsContract: true }), "TYPO"],
    ["a contract needed now", access(), access({ needsContract: true }), "EXTERNAL_DEVELOPER contract_needed"],
    ["terms no longer stated", access(), null, "EXTERNAL_DEVELOPER contract_needed"],
    ["terms no longer stated of one with a contract", access({ needsContract: true }), null, "TYPO"],
    ["a contract as before", access({ needsContract: true }), access({ needsContract: true }), "TYPO"],
    ["longer access", access(), access({ accessUntil: "2027-01-01" }), "EXTERNAL_DEVELOPER"],
    ["access without an end", access(), access({ accessUntil: null }), "EXTERNAL_DEVELOPER"],
    ["shorter access", access(), access({ accessUntil: "2026-12-30" }), "TYPO"],
    ["no end, as before", access({ accessUntil: null }), access({ accessUntil: null }), "TYPO"],
    ["an end where there was none", access({ accessUntil: null }), access(), "TYPO"],
    ["no promise of secrecy any more", access(), access({ secrecyDay: null }), "EXTERNAL_DEVELOPER"],
    ["a promise of secrecy at last", access({ secrecyDay: null }), access(), "TYPO"],
    ["none, as before", access({ secrecyDay: null }), access({ secrecyDay: null }), "TYPO"],
  ])("HL-B1.15 is told: %s", (_, before, after, told) => {
    const { kind, qualifier } = developerMeaning(anEntry({ developer: before }), anEntry({ developer: after }));
    expect([kind, qualifier].filter((word) => word !== undefined).join(" ")).toBe(told);
  });
});

describe("what a change of an end means", () => {
  it.each<[string, Partial<Entry>, Partial<Entry>, string[]]>([
    ["an end announced", { status: "active" }, leaving("2026-12-31"), ["PHASE_OUT"]],
    ["an end taken back", leaving("2026-12-31"), { status: "active" }, ["ADDITION", "PHASE_OUT"]],
    ["no end any more", leaving("2026-12-01"), leaving(null), ["PHASE_OUT postponed"]],
    ["one day short of a month and a day", leaving("2026-12-01"), leaving("2027-01-01"), ["PHASE_OUT"]],
    ["thirty-two days later", leaving("2026-12-01"), leaving("2027-01-02"), ["PHASE_OUT postponed"]],
    ["a day at last", leaving(null), leaving("2027-12-31"), ["PHASE_OUT"]],
    ["days of one that is used", { phaseOutEnd: "2026-12-01" }, { phaseOutEnd: "2027-12-01" }, ["PHASE_OUT"]],
    ["a later day as it is announced", { phaseOutEnd: "2026-12-01" }, leaving("2027-12-01"), ["PHASE_OUT"]],
  ])("HL-B1.5 is told: %s", (_, before, after, told) => {
    const meanings = phaseOutMeanings(anEntry(before), anEntry(after));
    expect(meanings.map(({ kind, qualifier }) => (qualifier === undefined ? kind : `${kind} ${qualifier}`))).toEqual(
      told,
    );
  });
});
