import { describe, expect, it } from "vitest";
import { entryFinding, FINDING_LEVELS, type FindingCode, type FindingParams } from "~/domain/register/findings/finding";
import { LOCALES } from "./locales";
import { sayFinding } from "./say-finding";
import { createTranslator } from "./translator";

const say = (code: FindingCode, params: FindingParams = {}, locale: (typeof LOCALES)[number] = "en") =>
  sayFinding(createTranslator(locale), entryFinding(code, "a", params));

/** What findings bring with them: the sentences must say it. */
const PARAMS: Partial<Record<FindingCode, FindingParams>> = {
  NAMED_ELSEWHERE: { names: ["Alfa"] },
  DPF_CHECK_STALE: { checkedOn: "2025-01-01" },
  CERTIFICATE_EXPIRED: { names: ["ISO 27018"] },
  ACCESS_OVER: { until: "2026-01-31" },
};

describe("sayFinding", () => {
  it.each(LOCALES)("says every finding in %s", (locale) => {
    for (const code of Object.keys(FINDING_LEVELS) as FindingCode[]) {
      expect(say(code, PARAMS[code], locale).length, code).toBeGreaterThan(10);
    }
  });

  it("HL-B1.9 says since which day a basis has not been valid, and why", () => {
    const shield = { tool: "privacy_shield", instrument: "(EU) 2016/1250", source: "C-311/18", lastDay: "2020-07-15" };
    expect(say("BASIS_INVALID", shield)).toBe(
      "EU–US Privacy Shield, (EU) 2016/1250 is stated, which has not been valid since 16 July 2020 (C-311/18).",
    );
    expect(say("BASIS_INVALID", shield, "da")).toContain("siden 16. juli 2020 (C-311/18)");
    const early = { tool: "dpf", instrument: "(EU) 2023/1795", source: "32023D1795", from: "2023-07-10" };
    expect(say("BASIS_INVALID", early)).toContain("valid only from 10 July 2023 (32023D1795)");
    expect(say("OLD_CLAUSES", { ...shield, tool: "scc", lastDay: "2022-12-27" })).toContain("since 28 December 2022");
  });

  it("names countries, the decision and its question", () => {
    const open = { countries: ["IL"], question: "processed_by_automation", instrument: "2011/61/EU" };
    expect(say("ADEQUACY_QUESTION", open)).toBe(
      "An adequacy decision covers a part of Israel only (2011/61/EU). Are the data processed automatically, in Israel as international law draws its borders?",
    );
    expect(say("ADEQUACY_NONE", { countries: ["IN", "KE"] })).toContain("none for India and Kenya");
    const ended = { countries: ["GB"], instrument: "(EU) 2021/1772", lastDay: "2031-12-27" };
    expect(say("ADEQUACY_ENDED", ended)).toContain("since 28 December 2031");
    expect(say("DPF_CHECK_STALE", { checkedOn: "2025-11-20" })).toContain("checked on 20 November 2025");
    expect(say("NAMED_ELSEWHERE", { names: ["Alfa", "Bravo"] })).toContain("missing here: Alfa and Bravo.");
    expect(say("TRANSFER_TOOL_MISSING", { countries: ["US"] })).toContain("no transfer tool is stated");
  });
});
