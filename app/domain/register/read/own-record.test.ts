import { describe, expect, it, test } from "vitest";
import { blankEntry, type Entry } from "../entry";
import { toJson } from "../export/json";
import { readOwnRecord } from "./own-record";

const full: Entry = {
  ...blankEntry("id", "Alfa"),
  ...{ legalName: "Alfa ApS", registrationNumber: "29394458", contact: "DPO", address: "Vej 1, 8000 Aarhus" },
  ...{ activity: "Hosting", legalBasis: "DPA", hostedAt: "other", purpose: "Delivery", retention: "30 days" },
  ...{ services: ["Mail"], dataCategories: ["Names"], subjectCategories: ["Customers"], measures: ["Logs"] },
  ...{ status: "phasing_out", phaseOutEnd: "2027-06-30", since: "2024-01-01", role: "external_developer" },
  sensitiveData: ["special", "criminal"],
  parent: { name: "Moder", country: "US" },
  succeeds: { name: "Gamle Alfa", registrationNumber: "10000009" },
  subProcessors: [{ name: "Echo", country: "DE", activity: "Backup" }],
  certificates: [{ name: "ISO 27001", validUntil: "2027-01-31" }],
  locations: [
    { role: "storage", country: "DE", region: "EU", address: "Weg 2" },
    { role: "office", country: null, region: null, address: null },
  ],
  transfer: {
    ...{ tool: "dpf", instrument: "as printed", module: null, checkedOn: "2026-10-01", listedEntity: "Alfa Inc." },
    fallback: { tool: "scc", instrument: "2021/914", module: 3 },
  },
  printed: { name: "Alfa", country: "Danmark", line: "Alfa;Danmark" },
};
const read = (fields: Record<string, unknown>) => readOwnRecord({ fields, line: 7, source: "row" }, () => "new");
const entryOf = (fields: Record<string, unknown>) => {
  const found = read({ name: "Alfa", ...fields });
  return typeof found === "string" ? found : found.entry;
};
const json = { ...toJson(full) } as Record<string, unknown>;

describe("an entry of our own JSON", () => {
  it("comes back as it went out, but for its identity and what is the processor's own", () => {
    const back = read({ ...json, status: full.status });
    if (typeof back === "string") throw new Error(back);
    expect(back.entry).toEqual({ ...full, id: "new" });
    expect(back).toMatchObject({ line: 7, columns: ["name", "country"], readings: [], stated: { plain: back.entry } });
  });

  it.each([{}, { name: "" }, { name: "  " }, { name: 7 }, { name: null }])(
    "%j has no name, so it is no row",
    (fields) => {
      expect(read(fields)).toBe("row.without_name");
    },
  );

  test.each<[string, Record<string, unknown>]>([
    ["places that are no list", { locations: "Denmark" }],
    ["a place without a role that is known", { locations: [{ role: "cellar", country: "DK" }] }],
    ["a place that is no record", { locations: ["Denmark"] }],
    ["one place of several that is none", { locations: [{ role: "storage" }, null] }],
    ["a tool that is unknown", { transfer: { tool: "handshake" } }],
    ["a tool that is no record", { transfer: "scc" }],
  ])("with %s it is unread", (_what, fields) => {
    expect(entryOf(fields)).toBe("row.shape");
  });

  test("without what may be missing it states nothing of it", () => {
    expect(entryOf({ printed: null })).toEqual({ ...blankEntry("new", "Alfa"), printed: {} });
    expect(entryOf({ locations: null, transfer: null, parent: null, printed: [] })).toEqual(blankEntry("new", "Alfa"));
  });

  test.each<[string, Record<string, unknown>, Partial<Entry>]>([
    [
      "a text that is empty or none",
      { contact: " ", activity: 7, purpose: "" },
      { contact: null, activity: null, purpose: null },
    ],
    ["a list with a part that is no text", { services: ["Mail", 7], measures: "Logs" }, { services: [], measures: [] }],
    ["a day that is none", { since: "2026-02-30", phaseOutEnd: 2027 }, { since: null, phaseOutEnd: null }],
    [
      "a state or role that is unknown",
      { status: "gone", role: "friend" },
      { status: "active", role: "sub_processor" },
    ],
    [
      "protected data of a kind that is unknown",
      { sensitiveData: ["special", "secret"] },
      { sensitiveData: ["special"] },
    ],
    ["protected data that are no list", { sensitiveData: "special" }, { sensitiveData: [] }],
    [
      "owner and predecessor without a name",
      { parent: { country: "US" }, succeeds: "X" },
      { parent: null, succeeds: null },
    ],
    ["an owner by name alone", { parent: { name: "Moder" } }, { parent: { name: "Moder", country: null } }],
    ["a predecessor by name alone", { succeeds: { name: "A" } }, { succeeds: { name: "A", registrationNumber: null } }],
    [
      "a chain with a record that names nobody",
      { subProcessors: [{ country: "DE" }, { name: "Echo" }, "Foxtrot"] },
      { subProcessors: [{ name: "Echo", country: null, activity: null }] },
    ],
    [
      "a certificate without a day",
      { certificates: [{ name: "ISO", validUntil: "soon" }, { validUntil: "2027-01-31" }] },
      { certificates: [{ name: "ISO", validUntil: null }] },
    ],
    [
      "a tool with another module, day and reserve",
      { transfer: { tool: "scc", module: 5, checkedOn: "x", fallback: { tool: "none" } } },
      {
        transfer: { tool: "scc", instrument: null, module: null, checkedOn: null, listedEntity: null, fallback: null },
      },
    ],
    [
      "printed cells that are no text",
      { printed: { name: "Alfa", country: 7, other: "x" } },
      { printed: { name: "Alfa" } },
    ],
  ])("with %s it says no more than it shows", (_what, fields, expected) => {
    expect(entryOf(fields)).toMatchObject(expected);
  });

  test("it states of a known entry only the fields that it has", () => {
    const cells = (fields: Record<string, unknown>) => {
      const found = read({ name: "Alfa", ...fields });
      return typeof found === "string" ? found : Object.keys(found.stated?.cells ?? {});
    };
    expect(cells({})).toEqual([]);
    expect(cells({ status: "active", role: "sub_processor" })).toEqual(["phase", "role"]);
    expect(cells({ measures: [], phaseOutEnd: null })).toEqual(["last_day_of_use", "measures"]);
  });
});
