import { describe, expect, it } from "vitest";
import { citeClause } from "./cite-clause";
import { LOCALES } from "./locales";
import { sayFieldName, sayFieldValue } from "./say-field";
import { createTranslator } from "./translator";

const [english, danish, swedish] = LOCALES.map(createTranslator);
const all = [english, danish, swedish].filter((one) => one !== undefined);

describe("citeClause", () => {
  it("writes a citation as each language does", () => {
    const cited = (translator: NonNullable<typeof english>) =>
      ["11(b)", "Annex 1", "GDPR 28(2)"].map((citation) => citeClause(translator, citation));
    expect(all.map(cited)).toEqual([
      ["clause 11(b)", "Annex 1", "Art. 28(2) GDPR"],
      ["punkt 11(b)", "bilag 1", "databeskyttelsesforordningens art. 28(2)"],
      ["punkt 11(b)", "bilaga 1", "art. 28(2) i dataskyddsförordningen"],
    ]);
  });
});

describe("sayFieldValue", () => {
  it("says places by country with what happens there, and nothing where nothing is stated", () => {
    const place = { country: "FR", region: null, address: null } as const;
    const places = [
      { ...place, role: "storage" as const },
      { ...place, role: "access" as const },
      { role: "processing" as const, country: null, region: "EU", address: null },
    ];
    expect(all.map((one) => sayFieldValue(one, "locations", places))).toEqual([
      "France (storage, remote access); EU (processing)",
      "Frankrig (lagring, fjernadgang); EU (behandling)",
      "Frankrike (lagring, fjärråtkomst); EU (behandling)",
    ]);
    expect(all.map((one) => sayFieldValue(one, "locations", []))).toEqual([null, null, null]);
  });

  it("says days, states and tools in words and leaves other text as it is", () => {
    const tool = {
      tool: "scc",
      instrument: "(EU) 2021/914",
      module: 3,
      checkedOn: "2026-11-01",
      listedEntity: null,
      fallback: null,
    } as const;
    expect(english && sayFieldValue(english, "transfer", tool)).toBe(
      "Standard contractual clauses, (EU) 2021/914, module 3, checked on 1 Nov 2026",
    );
    expect(swedish && sayFieldValue(swedish, "since", "2026-11-01")).toBe("1 november 2026");
    expect(danish && sayFieldValue(danish, "status", "phasing_out")).toBe("Udfases");
    expect(danish && sayFieldValue(danish, "name", "2026-11-01")).toBe("2026-11-01");
    expect(danish && sayFieldName(danish, "printed.address")).toBe("Som trykt");
  });
});
