import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location } from "../entry";
import { findEntryFindings } from "./entry-findings";

const place = (country: string): Location => ({ role: "processing", country, region: null, address: null });
const find = (more: Partial<Entry>, others: Entry[] = []) =>
  findEntryFindings({ ...blankEntry("a", "Alfa"), ...more }, { today: "2026-11-21", processorName: "Forge", others });
const codes = (...asked: Parameters<typeof find>) => find(...asked).map(({ code }) => code);
const paramsOf = (code: string, ...asked: Parameters<typeof find>) =>
  find(...asked).find((found) => found.code === code)?.params;

describe("who an entry is", () => {
  it("asks for the contact, the number and the legal entity of all but the processor itself", () => {
    const missing = ["CONTACT_MISSING", "REGISTRATION_NUMBER_MISSING", "LEGAL_ENTITY_MISSING"];
    expect(codes({})).toEqual(expect.arrayContaining(missing));
    const stated = codes({ contact: "dpo@alfa.example", registrationNumber: "29394458", legalName: "Alfa A/S" });
    expect(stated.filter((code) => missing.includes(code))).toEqual([]);
    const self = codes({ name: "Forge ApS" });
    expect(self.filter((code) => missing.includes(code))).toEqual([]);
  });

  it.each<[string, Partial<Entry>]>([
    ["a legal name", { legalName: "Alfa A/S" }],
    ["a number", { registrationNumber: "29394458" }],
    ["the entity of its host", { hostedAt: "h" }],
    ["a legal form in its name", { name: "Alfa A/S" }],
  ])("takes the legal entity to be known by %s", (_, more) => {
    expect(codes(more)).not.toContain("LEGAL_ENTITY_MISSING");
    expect(codes({})).toContain("LEGAL_ENTITY_MISSING");
  });

  it("takes it to be known by a contract of one that runs on its servers, not by another's or by none", () => {
    const guest = (more: Partial<Entry>) => ({
      ...blankEntry("g", "Guest"),
      hostedAt: "a",
      legalBasis: "DPA",
      ...more,
    });
    const other = guest({ id: "o", hostedAt: "x" });
    expect(codes({}, [guest({}), other])).not.toContain("LEGAL_ENTITY_MISSING");
    for (const one of [guest({ legalBasis: "SCC" }), guest({ legalBasis: null }), other]) {
      expect(codes({}, [one])).toContain("LEGAL_ENTITY_MISSING");
    }
  });

  it("cannot place the role of one of whom nothing but a name is stated (Art. 28(10))", () => {
    expect(codes({})).toContain("ROLE_UNCLEAR");
    const transfer = {
      tool: "scc",
      instrument: null,
      module: null,
      checkedOn: null,
      listedEntity: null,
      fallback: null,
    };
    const stated: Partial<Entry>[] = [
      { locations: [place("DK")] },
      { legalBasis: "DPA" },
      { transfer: { ...transfer, tool: "scc" } },
      { legalName: "Alfa A/S" },
    ];
    for (const one of stated) expect(codes(one), JSON.stringify(one)).not.toContain("ROLE_UNCLEAR");
    expect(codes({ locations: [{ ...place("DK"), role: "office" }] })).toContain("ROLE_UNCLEAR");
  });

  it("asks for a basis where neither words nor a tool are stated", () => {
    expect(codes({})).toContain("BASIS_MISSING");
    expect(codes({ legalBasis: "DPA" })).not.toContain("BASIS_MISSING");
  });

  it("HL-B1.6 says of a printed address that it begins with the legal name", () => {
    const code = "LEGAL_NAME_IN_ADDRESS_CELL";
    expect(codes({ printed: { address: "Onlinecity.IO ApS Buchwaldsgade 50 5000 Odense" } })).toContain(code);
    expect(codes({ printed: { address: "Buchwaldsgade 50 5000 Odense" } })).not.toContain(code);
    expect(codes({})).not.toContain(code);
  });

  it("HL-B1.13 names the listed company whose servers it runs on", () => {
    const code = "SELF_HOSTED_AT_OTHER_SUBPROCESSOR";
    const others = [blankEntry("x", "Other"), blankEntry("h", "Host")];
    expect(paramsOf(code, { hostedAt: "h" }, others)).toEqual({ host: "Host" });
    expect(paramsOf(code, { hostedAt: "gone" }, others)).toEqual({ host: "" });
    expect(codes({}, others)).not.toContain(code);
  });

  it("names a number that fails its arithmetic, and judges none of a form it does not know", () => {
    expect(paramsOf("CHECK_ORG_NO_OWNER", { registrationNumber: "29394459" })).toEqual({ number: "29394459" });
    expect(codes({ name: "Microsoft", registrationNumber: "HRB 12345" })).not.toContain("CHECK_ORG_NO_OWNER");
  });
});

describe("a company's form and its seat", () => {
  const mismatch = "ENTITY_ADDRESS_COUNTRY_MISMATCH";
  const seats = (address: string | null, locations: Location[], name = "Alfa Inc") =>
    paramsOf(mismatch, { name, address, locations });
  const office = (country: string | null): Location => ({ ...place("DK"), role: "office", country });

  it("HL-B1.7 are of one country: that of the address, and where it names none, of the first place", () => {
    expect(seats("1 Way, Tel Aviv, Israel", [place("US")])).toEqual({ form: "Inc", country: "IL" });
    expect(seats("1 Way", [place("IL"), place("US")])).toEqual({ form: "Inc", country: "IL" });
    expect(seats("1 Way", [place("US"), place("IL")])).toBeUndefined();
    expect(seats("1 Way", [])).toBeUndefined();
    expect(seats("1 Way, Tel Aviv, Israel", [], "Alfa")).toBeUndefined();
  });

  it("HL-B1.7 are held together by the registered offices where they are stated, any one of which may fit", () => {
    expect(seats("1 Way, Denver, USA", [office("IL")])).toEqual({ form: "Inc", country: "IL" });
    expect(seats("1 Way, Tel Aviv, Israel", [office("IL"), office("US")])).toBeUndefined();
    expect(seats("1 Way, Tel Aviv, Israel", [office(null)])).toBeUndefined();
  });
});
