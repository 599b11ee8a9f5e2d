import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Geography } from "../agreement/terms";
import type { Location } from "../register/entry";
import type { StandsOn } from "./annex";
import { unverifiedConsents } from "./unverified-consent";

const at = (country: string | null, role: Location["role"] = "storage"): Location => ({
  ...{ role, country, region: null, address: null },
});
const entry = anEntry({ name: "Postino", locations: [at("US"), at("IL", "access"), at("US", "processing"), at("DK")] });
const stands = (grant: StandsOn["grant"]): StandsOn => ({
  ...{ entryId: entry.id, grant, personName: "Ane Skov", receivedAt: "2026-12-01T00:00:00.000Z", ref: "2026-01" },
});
const found = (of = entry, geography: Geography = { kind: "EEA" }, standsOn: StandsOn[] = []) =>
  unverifiedConsents([of], { geography, standsOn, day: "2026-12-01" });

describe("consent by annex", () => {
  it("D4 is not verified for an entry outside the EEA that no recorded consent carries, and says where", () => {
    expect(found()).toEqual([{ entryId: entry.id, name: "Postino", countries: ["IL", "US"] }]);
    expect(found(entry, { kind: "EEA" }, [stands("approval")])).toHaveLength(1);
    expect(found(entry, { kind: "EEA" }, [stands("consent")])).toEqual([]);
    expect(found(entry, { kind: "EEA" }, [{ ...stands("consent"), entryId: "another" }])).toHaveLength(1);
  });

  it("is not asked for where the agreement sets no limit, or allows these countries", () => {
    expect(found(entry, { kind: "none" })).toEqual([]);
    expect(found(entry, { kind: "list", countries: ["US", "IL", "DK"] })).toEqual([]);
    expect(found(entry, { kind: "list", countries: ["DK"] })).toHaveLength(1);
  });

  it("is about data outside the EEA: not an office, not Norway, not a place that nobody named", () => {
    expect(found(anEntry({ locations: [at("US", "office")] }))).toEqual([]);
    expect(found(anEntry({ locations: [at("NO")] }), { kind: "EU" })).toEqual([]);
    expect(found(anEntry({ locations: [at(null)] }))).toEqual([]);
    expect(found({ ...entry, role: "direct_processor" })).toEqual([]);
  });
});
