import { anEntry } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import { EMPTY_INPUT, type EntryInput, editEntry, newEntry } from "./entry-input";

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
