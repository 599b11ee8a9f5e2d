import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Certificate, Entry, FurtherProcessor, Location, Transfer } from "../entry";
import { diffLists } from "./diff-lists";
import { withFields } from "./field-list";
import { addressKinds, isInside, locationKinds } from "./location-kinds";
import { companyKeys, isSamePerson } from "./same-company";

const DAY = "2026-11-23";
const BASE: Partial<Entry> = { id: "e", name: "Alfa", legalName: null, registrationNumber: null };
const classOf = (before: Partial<Entry>, after: Partial<Entry>) => {
  const was = anEntry({ ...BASE, ...before });
  const [change] = diffLists([was], [{ ...was, ...after }], [], DAY);
  return change === undefined ? "none" : [...change.kinds, ...change.qualifiers].join(" ");
};
const place = (country: string | null, over: Partial<Location> = {}): Location => ({
  ...{ role: "processing", country, region: null, address: null, ...over },
});

describe("whose name it is", () => {
  it("is the same person's by number, else by legal name, else by name", () => {
    const person = (over: Partial<Entry>) => anEntry({ ...BASE, ...over });
    const same = (a: Partial<Entry>, b: Partial<Entry>) => isSamePerson(person(a), person(b));
    expect(same({ registrationNumber: "25313763" }, { registrationNumber: "DK 25 31 37 63", name: "Beta" })).toBe(true);
    expect(same({ registrationNumber: "25313763" }, { registrationNumber: "29394458" })).toBe(false);
    expect(same({ registrationNumber: "25313763" }, {})).toBe(true);
    expect(same({ legalName: "Alfa A/S" }, { legalName: "ALFA A/S", name: "Beta" })).toBe(true);
    expect(same({ legalName: "Alfa A/S" }, { legalName: "Beta A/S" })).toBe(false);
    expect(same({ legalName: "Alfa A/S" }, {})).toBe(true);
    expect(same({}, { name: "Beta" })).toBe(false);
  });

  it("a legal name that was not stated completes it, another one is another person, another spelling none", () => {
    expect(classOf({}, { legalName: "Alfa A/S" })).toBe("NAME_ONLY");
    expect(classOf({ legalName: "Alfa A/S" }, { legalName: null })).toBe("NAME_ONLY");
    expect(classOf({ legalName: "Alfa A/S" }, { legalName: "Beta A/S" })).toBe("LEGAL_ENTITY");
    expect(classOf({ legalName: "Alfa A/S" }, { legalName: "ALFA A/S" })).toBe("TYPO");
    const number = { registrationNumber: "25313763" };
    expect(classOf({ ...number, legalName: "Alfa A/S" }, { legalName: "Beta A/S" })).toBe("NAME_ONLY");
    expect(classOf(number, { registrationNumber: "25 31 37 63" })).toBe("TYPO");
    expect(classOf(number, { registrationNumber: "29394458" })).toBe("LEGAL_ENTITY");
    expect([classOf({}, number), classOf(number, { registrationNumber: null })]).toEqual(["NAME_ONLY", "NAME_ONLY"]);
  });

  it("a company is found again by its names without legal form, and its number in any spelling", () => {
    const of = (over: Partial<Entry>) => companyKeys(anEntry({ ...BASE, ...over }));
    expect(of({ legalName: "Alfa Drift A/S", registrationNumber: "dk-25 31 37 63" })).toEqual([
      ...["name alfa", "name alfa drift", "number DK25313763"],
    ]);
    expect(of({})).toEqual(["name alfa"]);
    expect(of({ name: "?" })).toEqual([]);
  });
});

describe("a stated tool or basis", () => {
  const tool = (over: Partial<Transfer> = {}): Transfer => ({
    ...{ tool: "scc", instrument: "(EU) 2021/914", module: 3, checkedOn: null, listedEntity: null, fallback: null },
    ...over,
  });
  const fallback = { tool: "bcr", instrument: "Rules", module: null } as const;
  const changes = (before: Transfer | null, after: Transfer | null) =>
    classOf({ transfer: before }, { transfer: after });

  it("is the same one when only its check or its spelling differs", () => {
    expect(changes(tool(), tool({ checkedOn: DAY }))).toBe("TYPO");
    expect(changes(tool(), tool({ instrument: "(eu) 2021/914" }))).toBe("TYPO");
    expect(changes(tool(), tool({ listedEntity: "Alfa, Inc." }))).toBe("TYPO");
    expect(changes(tool({ fallback }), tool({ fallback: { ...fallback, instrument: "RULES" } }))).toBe("TYPO");
  });

  it("is another one with any other tool, module, number, company or reserve", () => {
    const isOther = (before: Transfer | null, after: Transfer | null) =>
      expect(changes(before, after)).toContain("TRANSFER_TOOL_CHANGE");
    for (const over of [{ module: 2 }, { tool: "bcr" }, { instrument: "2010/87/EU" }, { fallback }] as const) {
      isOther(tool(), tool(over));
    }
    isOther(tool({ listedEntity: "Alfa, Inc." }), tool({ listedEntity: "Beta, Inc." }));
    isOther(tool({ fallback }), tool({ fallback: { ...fallback, tool: "ad_hoc_clauses" } }));
    isOther(tool({ fallback }), tool({ fallback: { ...fallback, module: 2 } }));
    isOther(tool({ fallback }), tool({ fallback: { ...fallback, instrument: "Others" } }));
    isOther(tool({ fallback }), tool());
    isOther(null, tool());
    isOther(tool(), null);
  });

  it("HL-B1.8 is the same contract in other words, with the same tools", () => {
    const basis = (before: string | null, after: string | null) =>
      classOf({ legalBasis: before, transfer: tool() }, { legalBasis: after });
    expect(basis("DPA", "Databehandleraftale")).toBe("TYPO");
    expect(basis("dpa", "DPA")).toBe("TYPO");
    for (const [before, after] of [
      ["DPA", "DPA, SCC"],
      ["DPA", "DPA, ISO 27001"],
      ["DPA", "Consent"],
      ["Consent", "DPA"],
      ["DPA", null],
      [null, "DPA"],
    ] as const) {
      expect(basis(before, after), `${before} to ${after}`).toContain("TRANSFER_TOOL_CHANGE");
    }
  });
});

describe("a place", () => {
  it("D3 is inside where its country, or a printed EU or EEA, shows it", () => {
    expect([place("DE"), place("US"), place(null)].map((one) => isInside(one, DAY))).toEqual([true, false, false]);
    const regions = ["EU", "EEA", "Europe"].map((region) => isInside(place(null, { region }), DAY));
    expect(regions).toEqual([true, true, false]);
  });

  it("HL-B1.4 that goes, or whose address moves, is a change of location, an office's of address alone", () => {
    const kinds = (before: Location[], after: Location[]) => locationKinds(before, after, DAY);
    expect(kinds([place("DE"), place("US")], [place("DE")])).toEqual(["LOCATION_EEA"]);
    expect(kinds([place("DE"), place("DE")], [place("DE")])).toEqual(["LOCATION_EEA"]);
    expect(kinds([place("DE")], [place("DE"), place("DE")])).toEqual(["LOCATION_EEA"]);
    expect(kinds([place("DE")], [place("DE", { address: "Hamburg" })])).toEqual(["LOCATION_EEA"]);
    expect(kinds([place("DE"), place("SE")], [place("SE"), place("DE")])).toEqual([]);
    const office = (country: string, address: string | null = null) => place(country, { role: "office", address });
    expect(kinds([office("US")], [office("US", "Denver")])).toEqual(["ADDRESS_ONLY"]);
    expect(kinds([office("US")], [])).toEqual(["ADDRESS_ONLY"]);
    expect(kinds([office("DE")], [office("US")])).toEqual(["LOCATION_OUTSIDE_EEA"]);
    expect(kinds([place("DE")], [place("US"), place("DE")])).toEqual(["LOCATION_OUTSIDE_EEA"]);
    // An office where data were, and one that moves beside a place that goes.
    expect(kinds([place("DE")], [office("DE")])).toEqual(["LOCATION_EEA"]);
    expect(kinds([place("DE"), office("US")], [office("US", "Denver")])).toEqual(["ADDRESS_ONLY", "LOCATION_EEA"]);
  });

  it("of the registered office is a move only into another country that both addresses name", () => {
    const kinds = (before: string | null, after: string | null) => addressKinds(before, after, DAY);
    expect(kinds("Vej 1, Denmark", "Vej 2, Denmark")).toEqual(["ADDRESS_ONLY"]);
    expect(kinds("Vej 1, Denmark", "Weg 2, Germany")).toEqual(["LOCATION_EEA"]);
    expect(kinds("Vej 1, Denmark", "1 Way, USA")).toEqual(["LOCATION_OUTSIDE_EEA"]);
    for (const [before, after] of [
      [null, "1 Way, USA"],
      ["Vej 1, Denmark", null],
      ["Vej 1", "1 Way, USA"],
    ] as const) {
      expect(kinds(before, after)).toEqual(["ADDRESS_ONLY"]);
    }
    expect(kinds("Vej 1, Denmark", "Vej 1")).toEqual(["ADDRESS_ONLY"]);
  });
});

describe("what is stated beside", () => {
  it("a certificate that goes or ends sooner is lost, and one that is renewed or was over before is not", () => {
    const certificate = (validUntil: string | null, name = "ISO 27001"): Certificate => ({ name, validUntil });
    const changes = (before: Certificate[], after: Certificate[]) =>
      classOf({ certificates: before }, { certificates: after });
    expect(changes([certificate("2027-01-01")], [certificate("2028-01-01")])).toBe("TYPO");
    expect(changes([certificate("2027-01-01")], [certificate("2026-12-31")])).toBe("CERTIFICATE");
    expect(changes([certificate("2027-01-01")], [certificate(null)])).toBe("CERTIFICATE");
    expect(changes([certificate("2027-01-01")], [certificate("2028-01-01", "SOC 2")])).toBe("CERTIFICATE");
    expect(changes([], [certificate("2026-11-22")])).toBe("CERTIFICATE");
    expect(changes([], [certificate(DAY)])).toBe("TYPO");
    expect(changes([], [certificate(null)])).toBe("TYPO");
    const over = certificate("2020-01-01");
    expect(changes([over], [over, certificate("2028-01-01", "SOC 2")])).toBe("TYPO");
    expect(changes([], [certificate("2028-01-01", "SOC 2"), over])).toBe("CERTIFICATE");
  });

  it("a further processor outside the EEA, or nobody knows where, is one outside though others are inside", () => {
    const further = (country: string | null, activity: string | null = null): FurtherProcessor => ({
      ...{ name: "Beta", country, activity },
    });
    const changes = (...after: FurtherProcessor[]) =>
      classOf({ subProcessors: [further("DE")] }, { subProcessors: after });
    expect(changes(further("DE", "Mail"))).toBe("TYPO");
    expect(changes(further("SE"))).toBe("SUB_SUB_PROCESSOR");
    expect(changes(further("SE"), further("US"))).toBe("SUB_SUB_PROCESSOR outside_eea");
    expect(changes(further("SE"), further(null))).toBe("SUB_SUB_PROCESSOR outside_eea");
  });

  it("HL-B1.13 a new host brings the places that neither it nor the entry had, its office not among them", () => {
    const [own, host, other] = [
      anEntry({ ...BASE, locations: [place("DE")], hostedAt: "host" }),
      anEntry({ id: "host", name: "Host", locations: [place("SE")] }),
      anEntry({ id: "other", name: "Other", locations: [place("SE"), place("US", { role: "office" })] }),
    ];
    const to = (hostedAt: string | null, at = other) =>
      diffLists([own, host, at], [{ ...own, hostedAt }, host, at], [], DAY)[0]?.kinds;
    expect(to("other")).toEqual(["SELF_HOST"]);
    expect(to(null)).toEqual(["SELF_HOST"]);
    expect(to("other", { ...other, locations: [place("US")] })).toEqual(["LOCATION_OUTSIDE_EEA", "SELF_HOST"]);
  });
});

it("an entry takes the fields it is given, printed cells among them, and is blank where none is given", () => {
  const entry = anEntry({ ...BASE, printed: { name: "Alfa", contact: "old" } });
  const changed = withFields(entry, [
    { path: "activity", value: "Mail" },
    { path: "guarantee", value: null },
  ]);
  expect(changed).toEqual({ ...entry, activity: "Mail", guarantee: null });
});
