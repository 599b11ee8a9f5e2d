import { anEntry } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import { blankEntry } from "../register/entry";
import { EMPTY_INPUT, type EntryInput, editEntry, inputRelationFaults, newEntry } from "./entry-input";

const typed: EntryInput = {
  ...EMPTY_INPUT,
  legalName: "Lagerhaus GmbH",
  registrationNumber: "HRB 1",
  contact: "privacy@lagerhaus.example",
  address: "Hafenweg 1\n20095 Hamburg",
  activity: "Backup",
  contractDate: "2026-11-01",
  country: "DE",
  isGuaranteed: true,
};

function made(input: EntryInput) {
  const read = newEntry("id", input);
  if (!read.ok) throw new Error("refused");
  return read.entry;
}

describe("a new entry", () => {
  test("is stored, processed and reached in the country of its address, where nothing else is said", () => {
    const { locations, name, services, dataCategories } = made(typed);
    expect(locations.map(({ role, country }) => [role, country])).toEqual([
      ["office", "DE"],
      ["storage", "DE"],
      ["processing", "DE"],
      ["access", "DE"],
    ]);
    expect({ name, services, dataCategories }).toEqual({ name: "Lagerhaus GmbH", services: [], dataCategories: [] });
  });

  test("is reached from where it is said to be", () => {
    const { locations } = made({ ...typed, places: { ...typed.places, access: "Indien, US; EU" } });
    expect(locations.filter(({ role }) => role === "access").map(({ country, region }) => country ?? region)).toEqual([
      "IN",
      "US",
      "EU",
    ]);
  });

  test("D14 a guarantee that rests on nothing named is given all the same, and one not given is missing", () => {
    expect(made(typed).guarantee).toBe("");
    expect(made({ ...typed, guaranteeBasis: "ISO 27001" }).guarantee).toBe("ISO 27001");
    expect(made({ ...typed, isGuaranteed: false }).guarantee).toBeNull();
  });

  test("is refused where a place is neither country nor region: nothing is guessed", () => {
    expect(newEntry("id", { ...typed, places: { ...typed.places, storage: "Germny, DE" } })).toEqual({
      ok: false,
      faults: [{ field: "storage", code: "place.unknown", names: ["Germny"] }],
    });
  });
});

test("a new entry of which the form says nothing has no name, no place and no guarantee", () => {
  expect(made(EMPTY_INPUT)).toEqual({ ...blankEntry("id", ""), locations: [] });
});

test("what an entry says of other companies that cannot be is told at the field where it was typed", () => {
  const alfa = anEntry({ name: "Alfa", legalName: null });
  const wrong = {
    ...alfa,
    hostedAt: "gone",
    parent: { name: "Alfa", country: null },
    succeeds: { name: "Alfa", registrationNumber: null },
  };
  expect(inputRelationFaults(wrong, [alfa])).toEqual([
    { field: "hostedAt", code: "relation.unknown" },
    { field: "parentName", code: "relation.itself" },
    { field: "succeedsName", code: "relation.itself" },
  ]);
  expect(inputRelationFaults(alfa, [alfa])).toEqual([]);
});

describe("lists that are typed a line each", () => {
  test("are read with country and day, empty lines left out", () => {
    const lines = {
      subProcessors: "Echo GmbH; Tyskland; backup; arkiv\r\n\r\n ; \r\nFoxtrot\nGolf;;support",
      certificates: "ISO 27001; 2027-06-30\nSOC 2\n",
    };
    expect(made({ ...typed, lines })).toMatchObject({
      subProcessors: [
        { name: "Echo GmbH", country: "DE", activity: "backup; arkiv" },
        { name: "Foxtrot", country: null, activity: null },
        { name: "Golf", country: null, activity: "support" },
      ],
      certificates: [
        { name: "ISO 27001", validUntil: "2027-06-30" },
        { name: "SOC 2", validUntil: null },
      ],
    });
  });

  test("are refused with what is no country and no day, beside what is no place", () => {
    const lines = { subProcessors: "Echo; Germny", certificates: "ISO 27001; June" };
    const read = newEntry("id", { ...typed, lines, places: { ...typed.places, access: "Atlantis" } });
    expect(read).toEqual({
      ok: false,
      faults: [
        { field: "access", code: "place.unknown", names: ["Atlantis"] },
        { field: "subProcessors", code: "place.unknown", names: ["Germny"] },
        { field: "certificates", code: "day", names: ["June"] },
      ],
    });
    expect(newEntry("id", { ...typed, lines: { ...lines, certificates: "" } })).toEqual({
      ok: false,
      faults: [{ field: "subProcessors", code: "place.unknown", names: ["Germny"] }],
    });
    expect(newEntry("id", { ...typed, lines: { ...lines, subProcessors: "" } })).toEqual({
      ok: false,
      faults: [{ field: "certificates", code: "day", names: ["June"] }],
    });
  });
});

describe("an edited entry", () => {
  const printed = {
    name: "Havn Hosting",
    address: "Hafenweg 1,  20095 Hamburg",
    country: "Tyskland",
    activity: "Hosting",
  };
  const listed = anEntry({
    printed,
    address: "Hafenweg 1,  20095 Hamburg",
    locations: [{ role: "processing", country: "DE", region: null, address: null }],
  });
  const same: EntryInput = {
    ...typed,
    ...listed,
    country: null,
    places: { storage: "", processing: "Germany", access: "" },
    isGuaranteed: true,
    guaranteeBasis: listed.guarantee,
  };

  const edit = (more: Partial<EntryInput>) => {
    const read = editEntry(listed, { ...same, ...more });
    if (!read.ok) throw new Error("refused");
    return read.entry;
  };

  test("HL-B1.3 stays byte for byte as printed where nothing was changed", () => {
    expect(edit({ address: "Hafenweg 1, 20095 Hamburg" })).toEqual(listed);
    expect(edit({ address: " Hafenweg 1,\r\n20095 Hamburg\n", purpose: "" })).toEqual(listed);
    expect(edit({ address: "Hafenweg 1,20095 Hamburg" }).address).toBe("Hafenweg 1,20095 Hamburg");
  });

  test("issue 5: typed back to what is listed is the listed entry again, so that nobody is told of it", () => {
    const other = edit({ activity: "Backup", address: "Kai 2" });
    expect(other.printed).not.toHaveProperty("activity");
    expect(editEntry(other, same, listed)).toEqual({ ok: true, entry: listed });
    expect(editEntry(other, { ...same, activity: "Mail" }, listed)).toMatchObject({ entry: { activity: "Mail" } });
  });

  test("keeps the order in which its places were printed, until one of them is another", () => {
    const at = (role: "access" | "storage", country: string) => ({ role, country, region: null, address: null });
    const before = { ...listed, locations: [at("access", "DE"), at("storage", "SE")] };
    const places = (storage: string) => {
      const read = editEntry(before, { ...same, places: { storage, processing: "", access: "DE" } });
      return read.ok && read.entry.locations;
    };
    expect(places("SE")).toEqual(before.locations);
    expect(places("DK")).toEqual([at("storage", "DK"), at("access", "DE")]);
  });

  test("keeps a transfer tool that was typed as it was, and takes one that is stated otherwise or no more", () => {
    const transfer = { tool: "scc", instrument: "(EU) 2021/914", module: 3, checkedOn: null } as const;
    const stated = { ...transfer, listedEntity: null, fallback: null };
    const turned = { fallback: null, listedEntity: null, ...transfer };
    const edited = (before: typeof stated | null, typedNow: typeof stated | null) => {
      const read = editEntry({ ...listed, transfer: before }, { ...same, transfer: typedNow });
      return read.ok ? read.entry.transfer : undefined;
    };
    expect(edited(stated, turned)).toBe(stated);
    const other = { ...stated, tool: "bcr" as const };
    expect(edited(stated, { ...stated, instrument: "(EU) 2021/914" })).toEqual(stated);
    expect(editEntry({ ...listed, transfer: stated }, { ...same, transfer: other })).toMatchObject({
      entry: { transfer: other },
    });
    expect(edited(stated, null)).toBeNull();
    expect(edited(null, stated)).toEqual(stated);
  });

  test("loses the printed cell that no longer says what its field says, and keeps all others", () => {
    const moved = edit({ address: "Hafenweg 2, 20095 Hamburg" });
    expect(moved.address).toBe("Hafenweg 2, 20095 Hamburg");
    expect(moved.printed).toEqual({ name: "Havn Hosting", country: "Tyskland", activity: "Hosting" });
  });

  test("keeps what stands at a place when another place is added", () => {
    const before = {
      ...listed,
      locations: [{ role: "processing" as const, country: "DE", region: null, address: "Hall 4" }],
    };
    const read = editEntry(before, { ...same, places: { ...same.places, processing: "Germany, Denmark" } });
    expect(read.ok && read.entry.locations).toEqual([
      { role: "processing", country: "DE", region: null, address: "Hall 4" },
      { role: "processing", country: "DK", region: null, address: null },
    ]);
  });
});
