import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Location, Transfer } from "../register/entry";
import { countriesOutside, statedTransfers } from "./stated-transfers";

const place = (country: string | null, role: Location["role"] = "processing"): Location => ({
  ...{ role, country, region: null, address: null },
});
const scc: Transfer = {
  ...{ tool: "scc", instrument: "(EU) 2021/914", module: 3, checkedOn: null, listedEntity: null, fallback: null },
};

describe("statedTransfers", () => {
  it("D17 names the stated tool, then those that the basis names, none twice and none that nobody stated", () => {
    const tools = (legalBasis: string | null, transfer: Transfer | null) =>
      statedTransfers({ legalBasis, transfer }).map(({ tool, module }) => [tool, module]);
    expect(tools("SCC, EU-US Privacy Shield", scc)).toEqual([
      ["scc", 3],
      ["privacy_shield", null],
    ]);
    expect(tools("SCC", null)).toEqual([["scc", null]]);
    expect([tools("DPA", null), tools(null, null), tools(null, scc)]).toEqual([[], [], [["scc", 3]]]);
  });
});

describe("countriesOutside", () => {
  it("HL-4.3 names each country outside the EEA where data is, access included and offices not", () => {
    const locations = [place("IN", "access"), place("US"), place("DE"), place("US", "storage"), place("CH", "office")];
    expect(countriesOutside(anEntry({ locations: [...locations, place(null)] }), "2026-11-21")).toEqual(["IN", "US"]);
  });
});
