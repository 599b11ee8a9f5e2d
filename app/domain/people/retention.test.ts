import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, startOfDay } from "../time";
import { addressKey, isAddress } from "./address";
import { erasedKey, firstDayWarned, lastDayKept, retentionDue } from "./retention";

const ZONE = "Europe/Copenhagen";
const at = (day: string) => startOfDay(day, ZONE);
const due = (lastSeen: string, today: string, over: Partial<Parameters<typeof retentionDue>[0]> = {}) =>
  retentionDue(
    { lastSeenAt: at(lastSeen), warnedAt: at(firstDayWarned(at(lastSeen), ZONE)), holds: [], ...over },
    { now: at(today), zone: ZONE },
  );

describe("CC-4 an account that nobody uses", () => {
  test("last used on 20 November 2024 is a person's for two years, and anonymised on 21 November 2026", () => {
    expect(lastDayKept(at("2024-11-20"), ZONE)).toBe("2026-11-20");
    expect(due("2024-11-20", "2026-11-20")).toBe("keep");
    expect(due("2024-11-20", "2026-11-21")).toBe("anonymise");
  });

  test("last used on 29 February is kept until 28 February", () => {
    expect(lastDayKept(at("2024-02-29"), ZONE)).toBe("2026-02-28");
    expect(due("2024-02-29", "2026-02-28")).toBe("keep");
    expect(due("2024-02-29", "2026-03-01")).toBe("anonymise");
  });

  test("is not kept longer because the last day is a Saturday", () => {
    expect(lastDayKept(at("2024-11-21"), ZONE)).toBe("2026-11-21");
    expect(due("2024-11-21", "2026-11-22")).toBe("anonymise");
  });

  test("is warned 23 months after its last use, on that local day", () => {
    expect(firstDayWarned(at("2024-11-20"), ZONE)).toBe("2026-10-20");
    expect(due("2024-11-20", "2026-10-19", { warnedAt: null })).toBe("keep");
    expect(due("2024-11-20", "2026-10-20", { warnedAt: null })).toBe("warn");
    expect(firstDayWarned("2024-11-19T23:30:00.000Z", ZONE)).toBe("2026-10-20");
  });

  test("is never anonymised without a warning of four weeks, however late that was", () => {
    expect(due("2020-01-01", "2026-11-22", { warnedAt: null })).toBe("warn");
    expect(due("2020-01-01", "2026-11-22", { warnedAt: at("2026-10-26") })).toBe("wait");
    expect(due("2020-01-01", "2026-11-23", { warnedAt: at("2026-10-26") })).toBe("anonymise");
  });

  test("is warned again where it was used after an earlier warning", () => {
    expect(due("2024-11-20", "2026-11-21", { warnedAt: at("2024-11-19") })).toBe("warn");
  });

  test("stays while a window or an objection is open", () => {
    expect(due("2024-11-20", "2026-11-21", { holds: ["open_objection"] })).toBe("hold");
    expect(due("2024-11-20", "2026-11-21", { holds: ["open_window"] })).toBe("hold");
    expect(due("2024-11-20", "2026-11-20", { holds: ["open_window"] })).toBe("keep");
  });

  test("is anonymised on no day before two years are over, and warned on none before 23 months", () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays("2015-01-01", n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1200 }), fc.boolean(), (lastSeen, later, isWarned) => {
        const today = addDays(lastSeen, later);
        const result = due(lastSeen, today, isWarned ? {} : { warnedAt: null });
        if (result === "anonymise") expect(later).toBeGreaterThan(729);
        if (result === "warn") expect(later).toBeGreaterThan(697);
        if (later > 760 && isWarned) expect(result).toBe("anonymise");
      }),
    );
  });
});

test("an erased person's key is nobody's address", () => {
  expect(isAddress(erasedKey("0190f5f0-0000-7000-8000-000000000000"))).toBe(false);
  expect(addressKey(erasedKey("a"))).toBe(erasedKey("a"));
});
