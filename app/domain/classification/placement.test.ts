import { describe, expect, it } from "vitest";
import type { Geography } from "../agreement/terms";
import { placement } from "./placement";

const DAY = "2026-11-23";
const at = (geography: Geography, country: string | null, region: string | null = null) =>
  placement({ role: "processing", country, region, address: null }, geography, DAY);

describe("placement", () => {
  it("finds every place inside where the agreement names no geography", () => {
    expect([at({ kind: "none" }, "US"), at({ kind: "none" }, null)]).toEqual(["inside", "inside"]);
  });

  it("CC-2 tells the Union from the EEA", () => {
    const of = (kind: "EU" | "EEA") => ["DK", "NO", "US"].map((country) => at({ kind }, country));
    expect(of("EU")).toEqual(["inside", "outside", "outside"]);
    expect(of("EEA")).toEqual(["inside", "inside", "outside"]);
  });

  it("D3 takes a printed region for inside only where it names no more than the agreement allows", () => {
    const of = (kind: "EU" | "EEA") => ["EU", "eea", "Europe", null].map((region) => at({ kind }, null, region));
    expect(of("EU")).toEqual(["inside", "unknown", "unknown", "unknown"]);
    expect(of("EEA")).toEqual(["inside", "inside", "unknown", "unknown"]);
  });

  it("goes by the country where one is named, whatever region is printed beside it", () => {
    expect(at({ kind: "EU" }, "US", "EU")).toBe("outside");
  });

  it("D3 finds inside a list of countries only those on it, and never a place without a country", () => {
    const list: Geography = { kind: "list", countries: ["DK", "US"] };
    expect(["DK", "US", "SE", null].map((country) => at(list, country, "EU"))).toEqual([
      "inside",
      "inside",
      "outside",
      "unknown",
    ]);
  });
});
