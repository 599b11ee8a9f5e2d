import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type EndedDecision, standingOf, TRANSFER_DECISIONS } from "~/domain/geography/transfer-decisions";
import { TranslatorProvider } from "../translator";
import { type DecisionLine, DecisionTable } from "./decision-table";

const TODAY = "2026-11-21";

function shown(ended: readonly EndedDecision[] = [], more: Partial<DecisionLine> = {}): Map<string, string> {
  const lines = TRANSFER_DECISIONS.map((decision) => {
    const ending = ended.find(({ decisionId }) => decisionId === decision.id);
    return {
      decision,
      standing: standingOf(decision, TODAY, ended),
      ending: ending === undefined ? null : { endedOn: ending.endedOn, because: ending.because ?? "" },
      rests: [],
      ...more,
    };
  });
  const html = renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <DecisionTable lines={lines} />
    </TranslatorProvider>,
  );
  const rows = html.split("<tr").slice(2);
  const text = (row: string) => row.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return new Map(TRANSFER_DECISIONS.map(({ id }, at) => [id, text(rows[at] ?? "")]));
}

describe("DecisionTable", () => {
  it("says of each decision what it covers, its days, how it stands and where it can be read", () => {
    const rows = shown();
    expect(rows.get("CH")).toMatch(
      /2000\/518\/EC .*32000D0518 .*Switzerland the whole country .*26 Jul 2000.* in force/,
    );
    expect(rows.get("CA")).toContain("PIPEDA?");
    expect(rows.get("BR")).toContain("Iceland, Liechtenstein and Norway: Has the decision been taken into the EEA");
    expect(rows.get("GB")).toMatch(/until 27 Dec 2031 extended by \(EU\) 2025\/1226 and \(EU\) 2025\/2574/);
    expect(rows.get("KR")).toContain("reviewed 23 Jul 2026");
    expect(rows.get("US-DPF")).toMatch(/in force, at risk .*Before the court: C-703\/25 P/);
    expect(rows.get("US-PS")).toContain("void not valid since 16 Jul 2020 (C-311/18)");
    expect(rows.get("SCC-2010")).toMatch(
      /contracts concluded until 26 Sept? 2021 .*has ended not valid since 28 Dec 2022/,
    );
    expect(rows.get("US-SH")).toContain("United States Safe Harbour");
    expect(rows.get("EPO")).toContain("European Patent Organisation");
  });

  it("D9 tells a decision that fell from one that will, with the operator's reason", () => {
    const fell = { decisionId: "US-DPF", endedOn: TODAY, because: "C-703/25 P" };
    expect(shown([fell]).get("US-DPF")).toContain("fell not valid since 21 Nov 2026 (C-703/25 P)");
    const ahead = shown([{ ...fell, endedOn: "2026-12-01" }]).get("US-DPF");
    expect(ahead).toContain("in force, at risk falls on 1 Dec 2026 (C-703/25 P)");
  });

  it("D9 says what rests on it, what would become of that, and for how many customers it fell", () => {
    const rests = [
      { id: "a", name: "Alfa", effect: "lost", customers: 0 },
      { id: "b", name: "Bravo", effect: "carried", customers: 3 },
    ] as const;
    const standing = shown([], { rests }).get("US-DPF");
    expect(standing).toContain("Alfa If it falls, nothing carries the transfer.");
    const fallen = shown([], { rests, standing: { state: "ended", lastDay: "2026-11-20", source: null } });
    expect(fallen.get("US-DPF")).toContain(
      "Bravo Another tool carries the transfer; the list has to say so. 3 customers",
    );
    expect(fallen.get("US-DPF")).toContain("not valid since 21 Nov 2026");
  });
});
