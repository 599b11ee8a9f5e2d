import { describe, expect, it } from "vitest";
import { readAgreementCells } from "./agreement-cells";
import type { CustomerCells } from "./customer-columns";

const OFFERED = ["Heyloyalty", "Heycommerce", "Heypush"];
const read = (cells: CustomerCells) => readAgreementCells(cells, OFFERED);

describe("what a row says of an agreement", () => {
  it("is nothing where its cells are empty, as in a file without these columns", () => {
    expect(read({ name: "Skov ApS" })).toEqual({
      read: {
        notice: null,
        objection: null,
        objectionEffect: null,
        authorisation: null,
        replacement: null,
        why: "",
        geography: null,
        services: null,
        dataCategories: null,
        subjectCategories: null,
        reminders: null,
        specialCategories: null,
      },
      faults: [],
    });
  });

  it.each([
    ["English", ["5", "working days", "terminate", "specific", "approval", "EEA", "yes"]],
    ["Danish", ["5", "arbejdsdage", "opsigelse", "Specifik", "godkendelse", "EØS", "ja"]],
    ["Swedish", ["5", "arbetsdagar", "uppsägning", "särskilt", "förhandstillstånd", "EES", "ja"]],
  ])("is understood in %s", (_, words) => {
    const [objectionCount, objectionUnit, objectionEffect, authorisation, replacement, geography, specialCategories] =
      words as [string, string, string, string, string, string, string];
    const typed = { objectionCount, objectionUnit, objectionEffect, authorisation, replacement, geography };
    expect(read({ ...typed, specialCategories, replacementWhy: "As written" })).toMatchObject({
      read: {
        objection: { count: 5, unit: "working_days" },
        objectionEffect: "right_to_terminate",
        authorisation: "specific",
        replacement: "specific_approval",
        why: "As written",
        geography: { kind: "EEA" },
        specialCategories: true,
      },
      faults: [],
    });
  });

  it.each([
    ["days", "days, day, Dage, dag, dagar"],
    ["weeks", "weeks, week, uger, uge, veckor, vecka"],
    ["months", "months, month, måneder, måned, månader, månad"],
    ["years", "years, year, år"],
    ["working_days", "working days, working day, business days, business day, arbejdsdage, arbejdsdag, arbetsdagar"],
    ["working_days", "arbetsdag"],
  ])("knows the unit %s by %s", (unit, words) => {
    for (const noticeUnit of words.split(", ")) {
      expect(read({ noticeCount: "5", noticeUnit }).read.notice, noticeUnit).toEqual({ count: 5, unit });
    }
  });

  it.each([
    ["objectionEffect", "gates_start", "gates start, waits, venter, väntar"],
    ["objectionEffect", "right_to_terminate", "right to terminate, terminate, opsigelse, uppsägning"],
    ["authorisation", "general", "general, generel, allmänt, allmän"],
    ["authorisation", "specific", "specific, specifik, särskilt, särskild"],
    ["replacement", "notice_and_objection", "notice and objection, notice, objection, underretning og indsigelse"],
    ["replacement", "notice_and_objection", "underretning, indsigelse, underrättelse och invändning, underrättelse"],
    ["replacement", "notice_and_objection", "invändning"],
    ["replacement", "specific_approval", "specific approval, approval, specifik godkendelse, godkendelse"],
    ["replacement", "specific_approval", "särskilt förhandstillstånd, förhandstillstånd"],
    ["reminders", true, "yes, ja, y, j, x, true, 1"],
    ["reminders", false, "no, nej, n, false, 0"],
    ["specialCategories", true, "yes, ja, y, j, x, true, 1"],
    ["specialCategories", false, "no, nej, n, false, 0"],
  ] as const)("reads %s as %s where it says: %s", (column, meaning, words) => {
    for (const word of words.split(", ")) {
      expect(read({ [column]: word, objectionCount: "5" }), word).toMatchObject({
        read: { [column]: meaning },
        faults: [],
      });
    }
  });

  it.each([
    ["none", "none, no limit, ingen, ingen grænse, ingen gräns"],
    ["EEA", "EEA, EØS, EES"],
    ["EU", "EU"],
  ])("CC-2 reads the geography %s where it says: %s", (kind, words) => {
    for (const word of words.split(", ")) expect(read({ geography: word }).read.geography, word).toEqual({ kind });
  });

  it("finds nothing between two commas, and no country in commas alone", () => {
    expect(read({ dataCategories: "names,, mail;" }).read.dataCategories).toEqual(["names", "mail"]);
    expect(read({ geography: "," }).faults).toEqual(["customer.geography_unknown"]);
  });

  it("CC-2 names an area, no limit, or countries in any of our languages", () => {
    const geography = (cell: string) => read({ geography: cell }).read.geography;
    expect(geography("eu")).toEqual({ kind: "EU" });
    expect(geography("ingen")).toEqual({ kind: "none" });
    expect(geography("Norge, Denmark; SE")).toEqual({ kind: "list", countries: ["DK", "NO", "SE"] });
    expect(read({ geography: "DK, Atlantis" }).faults).toEqual(["customer.geography_unknown"]);
  });

  it("HL-2.4 names services that there are, in any spelling, and never one that there is not", () => {
    expect(read({ services: "heypush, HEYCOMMERCE" })).toMatchObject({
      read: { services: ["heypush", "HEYCOMMERCE"] },
      faults: [],
    });
    expect(read({ services: "Heypsuh" }).faults).toEqual(["customer.service_unknown"]);
    expect(readAgreementCells({ services: "Anything" }, []).faults).toEqual([]);
  });

  it("HL-2.2 HL-2.5 names data and people with commas between, each once", () => {
    expect(read({ dataCategories: "names, mail, names", subjectCategories: "customers" }).read).toMatchObject({
      dataCategories: ["names", "mail"],
      subjectCategories: ["customers"],
    });
  });

  it("names every cell that cannot be read", () => {
    const wrong = {
      noticeCount: "soon",
      objectionCount: "5",
      objectionUnit: "moons",
      objectionEffect: "later",
      authorisation: "maybe",
      replacement: "maybe",
      geography: "Atlantis",
      services: "Heypsuh",
      reminders: "perhaps",
      specialCategories: "perhaps",
    };
    expect(read(wrong).faults.sort()).toEqual([
      "customer.authorisation_unknown",
      "customer.effect_unknown",
      "customer.geography_unknown",
      "customer.notice_invalid",
      "customer.objection_invalid",
      "customer.reminders_unknown",
      "customer.replacement_unknown",
      "customer.service_unknown",
      "customer.special_unknown",
    ]);
  });

  it("D12 says what a period to object does only of a period that is there", () => {
    expect(read({ objectionEffect: "waits" }).faults).toEqual(["customer.objection_invalid"]);
  });
});
