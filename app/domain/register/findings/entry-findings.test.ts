import { describe, expect, it } from "vitest";
import { diffLists } from "../diff/diff-lists";
import { blankEntry, type Entry, type Location } from "../entry";
import { findDependents } from "./dependents";
import { type FindingContext, findEntryFindings } from "./entry-findings";
import { FINDING_LEVELS } from "./finding";

const place = (country: string | null, more: Partial<Location> = {}): Location => ({
  role: "processing",
  country,
  region: null,
  address: null,
  ...more,
});
/** An entry with nothing to complain of. */
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("a", "Alfa A/S"),
  contact: "dpo@alfa.example",
  registrationNumber: "29394458",
  address: "Vej 1, 8000 Aarhus, Danmark",
  locations: [place("DK")],
  activity: "Hosting",
  legalBasis: "Databehandleraftale",
  contractDate: "2026-01-01",
  thirdPartyClause: "11.4",
  retention: "1 år",
  ...more,
});
const find = (more: Partial<Entry>, context: Partial<FindingContext> = {}) =>
  findEntryFindings(entry(more), { today: "2026-11-21", processorName: "Forge", others: [], ...context });
const codes = (more: Partial<Entry>, context: Partial<FindingContext> = {}) =>
  find(more, context).map(({ code }) => code);
const us = { locations: [place("US")], address: null };

const DAY = "2026-11-21";

describe("findEntryFindings", () => {
  it("finds nothing in an entry that states what it must", () => {
    expect(codes({})).toEqual([]);
  });

  it("HL-B1.8 takes a data processing agreement for a contract, not a transfer tool", () => {
    expect(codes({ ...us, legalBasis: "DPA" })).toContain("TRANSFER_TOOL_MISSING");
    expect(codes({ ...us, legalBasis: "DPA and SCC (EU) 2021/914, module 3" })).not.toContain("TRANSFER_TOOL_MISSING");
    const transfer = {
      tool: "bcr",
      instrument: null,
      module: null,
      checkedOn: null,
      listedEntity: null,
      fallback: null,
    } as const;
    expect(codes({ ...us, transfer })).not.toContain("TRANSFER_TOOL_MISSING");
    expect(codes({ legalBasis: "DPA" })).not.toContain("TRANSFER_TOOL_MISSING");
  });

  it("HL-B1.9 judges a printed Privacy Shield by the day, and says since when it is void", () => {
    const shield = { ...us, legalBasis: "EU-US Privacy Shield" };
    expect(codes(shield, { today: "2020-07-15" })).not.toContain("BASIS_INVALID");
    const [invalid] = find(shield, { today: "2020-07-16" }).filter(({ code }) => code === "BASIS_INVALID");
    expect(invalid).toMatchObject({
      level: "red",
      params: { tool: "privacy_shield", lastDay: "2020-07-15", source: "C-311/18" },
    });
  });

  it("HL-B1.11 sees a transfer tool for the United States where all data are in the EEA", () => {
    expect(codes({ legalBasis: "EU-US Privacy Shield, ISO 27018" })).toContain("BASIS_CONTRADICTS_LOCATION");
    expect(codes({ legalBasis: "EU-US Privacy Shield", locations: [place("DK"), place("US")] })).not.toContain(
      "BASIS_CONTRADICTS_LOCATION",
    );
  });

  it("HL-4.2 D3 asks for written consent only where the agreement keeps data in a geography", () => {
    const consent = "OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT";
    expect(codes(us)).toContain(consent);
    expect(codes(us, { geography: { kind: "EU" } })).toContain(consent);
    expect(codes(us, { geography: { kind: "none" } })).not.toContain(consent);
    expect(codes(us, { geography: { kind: "list", countries: ["US"] } })).not.toContain(consent);
    expect(codes({ locations: [place("CH")] })).toContain(consent);
    expect(codes({ locations: [place("DK"), place("IN", { role: "access" })] })).toContain(consent);
    expect(codes({ locations: [place("DK"), place("US", { role: "office" })] })).not.toContain(consent);
  });

  it("HL-4.2 D3 names the countries that no agreement allows, each once", () => {
    const locations = [place("US"), place("IN"), place("IN", { role: "access" }), place("DK")];
    const [found] = find({ locations }, { geography: { kind: "list", countries: ["US"] } }).filter(
      ({ code }) => code === "OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT",
    );
    expect(found?.params).toEqual({ countries: ["IN"] });
  });

  it("says each thing once of an entry, however many places it is true of", () => {
    const missing = codes({ locations: [place("US"), place("IN")] }).filter((code) => code === "TRANSFER_TOOL_MISSING");
    expect(missing).toEqual(["TRANSFER_TOOL_MISSING"]);
  });

  it("HL-B1.12 tells Norway from the Union without calling it outside", () => {
    expect(codes({ locations: [place("NO")], address: null, name: "Alfa ASA" })).toEqual([
      "ADDRESS_COUNTRY_ONLY",
      "EEA_NOT_EU",
    ]);
  });

  it("calls a country that is not stated missing, and nothing else about the EEA", () => {
    expect(codes({ locations: [], address: null })).toEqual(["COUNTRY_MISSING", "ADDRESS_MISSING"]);
    expect(codes({ locations: [place(null, { region: "EU" })], address: null })).toEqual([
      "COUNTRY_MISSING",
      "REGION_ONLY",
      "ADDRESS_MISSING",
    ]);
    expect(codes({ locations: [place("DK"), place(null, { address: "Atlantis" })] })).toContain("COUNTRY_MISSING");
  });

  it("HL-B1.7 compares a company's form with its address, not with where it processes data", () => {
    const mismatch = "ENTITY_ADDRESS_COUNTRY_MISMATCH";
    expect(codes({ name: "Alfa Inc", address: "1 Way, Tel Aviv, Israel", locations: [place("IL")] })).toContain(
      mismatch,
    );
    expect(
      codes({ name: "Alfa Inc", address: null, locations: [place("DE"), place("US", { role: "office" })] }),
    ).not.toContain(mismatch);
    expect(codes({ name: "Alfa Inc", address: null, locations: [place("DE")] })).not.toContain(mismatch);
    expect(codes({ name: "Alfa BV", address: null, locations: [place("US", { role: "office" })] })).toContain(mismatch);
  });

  it("HL-B1.10 sees entries that take in more than they name", () => {
    for (const name of ["Alfa (og underliggende værktøjer)", "Alfa and other affiliates", "Alfa m.fl.", "Alfa etc."]) {
      expect(codes({ name }), name).toEqual(expect.arrayContaining(["OPEN_ENDED_ENTRY", "ROLE_UNCLEAR"]));
    }
    expect(codes({ name: "Andersen og Sønner A/S" })).not.toContain("OPEN_ENDED_ENTRY");
  });

  it("HL-B1.5 asks for the end of a phase-out", () => {
    expect(codes({ status: "phasing_out" })).toEqual(["PHASE_OUT_NO_END_DATE"]);
    expect(codes({ status: "phasing_out", phaseOutEnd: "2026-12-31" })).toEqual([]);
  });

  it("looks twice at two brands in one entry, not at a name with its abbreviation", () => {
    for (const name of ["NexMo (aka Vonage)", "Azure (Microsoft)", "Alfa / Bravo"]) {
      expect(codes({ name }), name).toContain("TWO_BRANDS_ONE_ENTRY");
    }
    for (const name of [
      "Google Cloud Platform (GCP)",
      "Amazon Web Services Inc (AWS)",
      "Alfa (Danmark)",
      "Alfa (og andre)",
    ]) {
      expect(codes({ name }), name).not.toContain("TWO_BRANDS_ONE_ENTRY");
    }
  });

  it("looks twice at a number that fails its arithmetic, or is of a register far from the group's seat", () => {
    expect(codes({ registrationNumber: "29394459" })).toEqual(["CHECK_ORG_NO_OWNER"]);
    expect(codes({ name: "Microsoft", registrationNumber: "556833-3503" })).toContain("CHECK_ORG_NO_OWNER");
  });

  it("TF-4 knows the processor itself, with or without its legal form", () => {
    const self = codes({ name: "Forge ApS", contact: null, registrationNumber: null });
    expect(self).toContain("SELF_ENTRY");
    expect(self).not.toContain("CONTACT_MISSING");
  });

  it("does not ask an entry typed in by staff for a country in its address line", () => {
    expect(codes({ address: "Vej 1, 8000 Aarhus" })).toEqual([]);
    expect(codes({ address: "Vej 1, 8000 Aarhus", printed: { address: "Vej 1, 8000 Aarhus" } })).toEqual([
      "ADDRESS_WITHOUT_COUNTRY",
    ]);
  });
});

describe("findDependents", () => {
  const host = entry({ id: "h", name: "Host" });
  const guest = entry({ id: "g", name: "Guest", hostedAt: "h" });

  it("HL-B1.13 warns of what runs on a host that moves, goes or is replaced", () => {
    const moved = [{ ...host, locations: [place("DE")] }, guest];
    expect(findDependents(moved, diffLists([host, guest], moved, [], DAY))).toEqual([
      { entryId: "g", hostId: "h", why: "host.moved" },
    ]);
    expect(findDependents([guest], diffLists([host, guest], [guest], [], DAY))).toMatchObject([
      { why: "host.removed" },
    ]);
    const other = entry({ id: "x", name: "Other" });
    const replaced = diffLists([host, guest], [other, guest], [{ removed: "h", added: "x" }], DAY);
    expect(findDependents([other, guest], replaced)).toMatchObject([{ entryId: "g", why: "host.replaced" }]);
    const both = [{ ...host, contact: "x", locations: [place("DE")] }, guest];
    expect(findDependents(both, diffLists([host, guest], both, [], DAY))).toMatchObject([{ why: "host.moved" }]);
    expect(findDependents([host, guest], diffLists([guest], [host, guest], [], DAY))).toEqual([]);
    const renamed = [{ ...host, contact: "x" }, guest];
    expect(findDependents(renamed, diffLists([host, guest], renamed, [], DAY))).toEqual([]);
  });
});

describe("levels", () => {
  it("are red only where lawfulness is in question", () => {
    const red = Object.entries(FINDING_LEVELS).filter(([, level]) => level === "red");
    expect(red.map(([code]) => code).sort()).toEqual([
      "ADEQUACY_ENDED",
      "ADEQUACY_NONE",
      "ADEQUACY_QUESTION",
      "BASIS_INVALID",
      "CONTRACT_MISSING",
      "DEROGATION_ONLY",
      "DPF_UNLISTED",
      "FLOW_DOWN_MISSING",
      "OLD_CLAUSES",
      "OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT",
      "SECRECY_MISSING",
      "TRANSFER_TOOL_MISSING",
    ]);
  });
});
