import { describe, expect, it } from "vitest";
import { addDays, isDay } from "../time";
import { COUNTRY_CODES } from "./country-names";
import {
  ADEQUACY_DECISIONS,
  CLAUSE_SETS,
  findDecision,
  names,
  standingOf,
  TABLES,
  TRANSFER_DECISIONS,
  withoutReasons,
} from "./transfer-decisions";

/** Each decision once more, typed by hand: number, adopted, in the Official Journal, last day. */
const BY_HAND = `
CH  2000/518/EC    2000-07-26 2000-08-25 -
CA  2002/2/EC      2001-12-20 2002-01-04 -
AR  2003/490/EC    2003-06-30 2003-07-05 -
GG  2003/821/EC    2003-11-21 2003-11-25 -
IM  2004/411/EC    2004-04-28 2004-04-30 -
JE  2008/393/EC    2008-05-08 2008-05-28 -
FO  2010/146/EU    2010-03-05 2010-03-09 -
AD  2010/625/EU    2010-10-19 2010-10-21 -
IL  2011/61/EU     2011-01-31 2011-02-01 -
UY  2012/484/EU    2012-08-21 2012-08-23 -
NZ  2013/65/EU     2012-12-19 2013-01-30 -
JP  (EU)2019/419   2019-01-23 2019-03-19 -
GB  (EU)2021/1772  2021-06-28 2021-10-11 2031-12-27
KR  (EU)2022/254   2021-12-17 2022-02-24 -
US-DPF (EU)2023/1795 2023-07-10 2023-09-20 -
EPO (EU)2025/1382  2025-07-15 2025-07-18 -
BR  (EU)2026/179   2026-01-26 2026-01-28 -
US-PS (EU)2016/1250 2016-07-12 2016-08-01 2020-07-15
US-SH 2000/520/EC  2000-07-26 2000-08-25 2015-10-05
`;

describe("the dated tables", () => {
  it("have every decision with its number and days", () => {
    const rows = ADEQUACY_DECISIONS.map(({ id, instrument, adopted, published, lastDay }) =>
      [id, instrument.replace(" ", ""), adopted, published, lastDay ?? "-"].join(" "),
    );
    expect(rows).toEqual(
      BY_HAND.trim()
        .split("\n")
        .map((row) => row.replace(/ +/g, " ")),
    );
  });

  it("count a decision from its adoption; that on the European Patent Organisation from its publication", () => {
    const others = ADEQUACY_DECISIONS.filter(({ adopted, validFrom }) => adopted !== validFrom);
    expect(others.map(({ id, validFrom }) => [id, validFrom])).toEqual([["EPO", "2025-07-18"]]);
  });

  it("have real days, known countries, one name a decision, and an end after the beginning", () => {
    for (const { validFrom, lastDay, celex, id } of TRANSFER_DECISIONS) {
      expect(isDay(validFrom), id).toBe(true);
      expect(lastDay === null || (isDay(lastDay) && lastDay > validFrom), id).toBe(true);
      expect(celex, id).toMatch(/^3\d{4}D\d{4}$/);
    }
    for (const { countries, adopted, published, extensions, notIncorporatedFor } of ADEQUACY_DECISIONS) {
      for (const country of [...countries, ...notIncorporatedFor]) expect(COUNTRY_CODES).toContain(country);
      for (const day of [adopted, published, ...extensions.map((one) => one.lastDay)]) expect(isDay(day)).toBe(true);
      expect(published >= adopted).toBe(true);
    }
    const ids = TRANSFER_DECISIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([TABLES.asOf, TABLES.checkedThrough].every(isDay)).toBe(true);
  });

  it("leave no two decisions on a country standing on one day", () => {
    const spans = ADEQUACY_DECISIONS.flatMap(({ countries, validFrom, lastDay }) =>
      countries.map((country) => ({ country, validFrom, lastDay: lastDay ?? "9999-12-31" })),
    );
    const overlaps = spans.flatMap((a, at) =>
      spans
        .slice(at + 1)
        .filter((b) => a.country === b.country && a.validFrom <= b.lastDay && b.validFrom <= a.lastDay),
    );
    expect(overlaps).toEqual([]);
  });

  it("extend the United Kingdom's decision without a gap, the last extension giving the end", () => {
    const [first, last] = findDecision("GB")?.kind === "adequacy" ? (ADEQUACY_DECISIONS[12]?.extensions ?? []) : [];
    expect(first).toEqual({ instrument: "(EU) 2025/1226", adopted: "2025-06-24", lastDay: "2025-12-27" });
    expect(last).toEqual({ instrument: "(EU) 2025/2574", adopted: "2025-12-19", lastDay: "2031-12-27" });
    expect((last?.adopted ?? "") <= (first?.lastDay ?? "")).toBe(true);
    expect(last?.lastDay).toBe(findDecision("GB")?.lastDay);
  });

  it("say what ended a decision, and of none that stands", () => {
    const ended = TRANSFER_DECISIONS.filter(({ endedBy }) => endedBy !== null);
    expect(ended.map(({ id, endedBy }) => [id, endedBy])).toEqual([
      ["US-PS", "C-311/18"],
      ["US-SH", "C-362/14"],
      ["SCC-2001", "(EU) 2021/914, Art. 4(4)"],
      ["SCC-2004", "(EU) 2021/914, Art. 4(4)"],
      ["SCC-2010", "(EU) 2021/914, Art. 4(4)"],
    ]);
    const invalidated = ADEQUACY_DECISIONS.filter(({ status }) => status === "invalidated").map(({ id }) => id);
    expect(invalidated).toEqual(["US-PS", "US-SH"]);
    expect(
      ADEQUACY_DECISIONS.filter(({ pending }) => pending.length > 0).map(({ id, status }) => [id, status]),
    ).toEqual([["US-DPF", "in_force_at_risk"]]);
  });

  it("have the sets of clauses oldest first, the old ones closed to contracts from 27 September 2021", () => {
    expect(
      CLAUSE_SETS.map(({ id, validFrom, newContractsUntil, lastDay }) => [id, validFrom, newContractsUntil, lastDay]),
    ).toEqual([
      ["SCC-2001", "2001-09-03", "2021-09-26", "2022-12-27"],
      ["SCC-2004", "2005-04-01", "2021-09-26", "2022-12-27"],
      ["SCC-2010", "2010-05-15", "2021-09-26", "2022-12-27"],
      ["SCC-2021", "2021-06-27", null, null],
    ]);
  });
});

describe("standingOf", () => {
  it("says since when, until when and why not", () => {
    const [clauses] = CLAUSE_SETS;
    if (clauses === undefined) throw new Error("no clauses");
    expect(standingOf(clauses, "2001-09-02", [])).toEqual({ state: "not_yet", from: "2001-09-03" });
    expect(standingOf(clauses, "2001-09-03", [])).toEqual({ state: "stands" });
    expect(standingOf(clauses, clauses.lastDay ?? "", [])).toEqual({ state: "stands" });
    const after = addDays(clauses.lastDay ?? "", 1);
    expect(standingOf(clauses, after, [])).toMatchObject({ state: "ended", source: "(EU) 2021/914, Art. 4(4)" });
  });

  it("D9 gives the recorded reason of a decision that fell, and lets the table's earlier end stand", () => {
    const dpf = findDecision("US-DPF");
    const shield = findDecision("US-PS");
    if (dpf === null || shield === null) throw new Error("no decision");
    const ended = [
      { decisionId: "US-DPF", endedOn: "2027-03-04", because: "C-703/25 P" },
      { decisionId: "US-PS", endedOn: "2027-03-04", because: "late" },
    ];
    expect(standingOf(dpf, "2027-03-03", ended)).toEqual({ state: "stands" });
    const fell = { state: "ended", lastDay: "2027-03-03", source: "C-703/25 P" };
    expect(standingOf(dpf, "2027-03-04", ended)).toEqual(fell);
    expect(standingOf(shield, "2027-03-04", ended)).toMatchObject({ lastDay: "2020-07-15", source: "C-311/18" });
    const sameDay = [{ decisionId: "US-PS", endedOn: "2020-07-16", because: "same" }];
    expect(standingOf(shield, "2020-07-16", sameDay)).toMatchObject({ lastDay: "2020-07-15" });
  });
});

describe("names", () => {
  it("finds a decision's number whole, and not in a longer one", () => {
    const canada = { instrument: "2002/2/EC" };
    expect(names("Decision 2002/2/EC", canada)).toBe(true);
    expect(names("2002/2", canada)).toBe(true);
    for (const text of ["2002/21/EC", "12002/2", "", "adequacy decision"])
      expect(names(text, canada), text).toBe(false);
    expect(names("(EU) 2019/419", { instrument: "(EU) 2019/419" })).toBe(true);
  });
});

describe("what anyone may know of a decision that fell", () => {
  it("D9 is that it fell and when, not the operator's words", () => {
    const ended = [{ decisionId: "US-DPF", endedOn: "2026-11-20", because: "C-703/25 P" }];
    expect(withoutReasons(ended)).toEqual([{ decisionId: "US-DPF", endedOn: "2026-11-20", because: null }]);
  });
});
