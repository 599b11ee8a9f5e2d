import { expect, test } from "vitest";
import { PROFILES } from "../agreement/terms";
import { type ClauseId, clauseText } from "./clauses";

/** What verdicts rest on, in the order of `PROFILES`: as each agreement's own text numbers it. */
const CITED: Record<ClauseId, Record<"heyloyalty" | "danish_authority" | "eu_2021_915" | "own", string>> = {
  addition: row("11(c)", "7.3", "7.7(a)", "GDPR 28(2)"),
  replacement: row("11(b)", "7.3", "7.7(a)", "GDPR 28(2)"),
  annex_other_processor: row("Annex 1", "B.1", "7.7(a)", "GDPR 28(2)"),
  annex_other_processing: row("Annex 1", "B.1", "7.7(a)", "GDPR 28(2)"),
  specific_authorisation: row("11", "7.2", "7.7(a)", "GDPR 28(2)"),
  information: row("5", "B.1", "7.7(a)", "GDPR 28(3)(h)"),
  location: row("9", "C.5", "7.7(a)", "GDPR 28(3)(a)"),
  geography: row("4", "8", "7.8", "GDPR 28(3)(a)"),
  transfer: row("Annex 1", "8", "7.8", "GDPR 44"),
  contract_content: row("2", "A", "7.2", "GDPR 28(3)"),
  security: row("Annex 2", "6", "7.4", "GDPR 32"),
  guarantee: row("11(b)", "7.3", "7.7(a)", "GDPR 28(1)"),
  chain: row("11(e)", "7.4", "7.7(b)", "GDPR 28(4)"),
  role: row("GDPR 28(10)", "GDPR 28(10)", "GDPR 28(10)", "GDPR 28(10)"),
};

test.each(PROFILES)("D13 a verdict under the %s profile cites that agreement's own numbers", (profile) => {
  for (const [clause, cited] of Object.entries(CITED)) {
    expect(clauseText(clause as ClauseId, profile), clause).toBe(cited[profile]);
  }
});

function row(heyloyalty: string, danish_authority: string, eu_2021_915: string, own: string) {
  return { heyloyalty, danish_authority, eu_2021_915, own };
}
