import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import cases from "@tests/fixtures/periods/cases.json";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "./deadline";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varsel-deadline-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function deadline(args: string[]) {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}

function batchFile(lines: string): string {
  const file = join(folder, "batch.jsonl");
  writeFileSync(file, lines);
  return file;
}

const lineOf = (fields: object) =>
  JSON.stringify({
    ...{ id: "a", event: "2026-11-23", count: 30, unit: "days", calendar: "DK", tz: "Europe/Copenhagen" },
    ...fields,
  });
const linesIn = (text: string): unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const asked = cases.map(({ id, event_day, count, unit, calendar, tz }) => ({
  ...{ id, event: event_day, count, unit, calendar, tz },
}));
const expected = cases.map(({ id, last_day, window_end_exclusive_utc, earliest_effective_day }) => ({
  ...{ id, last_day, window_end_exclusive_utc, earliest_effective_day, trace: expect.any(Array) },
}));

describe("varsel deadline --batch", () => {
  it("answers all thirty worked examples in order, one JSON line each (D7)", async () => {
    const file = batchFile(asked.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const { code, stdout, stderr } = await deadline(["--batch", file]);
    expect(linesIn(stdout)).toEqual(expected);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("with --json gives one document of the same answers", async () => {
    const file = batchFile(asked.map((line) => JSON.stringify(line)).join("\r\n"));
    const { code, stdout } = await deadline(["--batch", file, "--json"]);
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(code).toBe(0);
  });

  it("W11-a, W11-b, W12-FI: takes an instant, with Z or an offset", async () => {
    const events = ["2026-11-30T22:59:59Z", "2026-12-01T00:00:00+01:00", "2026-11-30T23:30:00.000+01:00"];
    const zones = ["Europe/Copenhagen", "Europe/Copenhagen", "Europe/Helsinki"];
    const file = batchFile(events.map((event, n) => lineOf({ id: n, event, tz: zones[n] })).join("\n"));
    expect(linesIn((await deadline(["--batch", file])).stdout)).toMatchObject([
      { id: 0, last_day: "2026-12-30" },
      { id: 1, last_day: "2026-12-31" },
      { id: 2, last_day: "2026-12-31", window_end_exclusive_utc: "2026-12-31T22:00:00.000Z" },
    ]);
  });

  it("W2: words the trace in short English sentences", async () => {
    const file = batchFile(lineOf({ id: "W2", event: "2026-11-25" }));
    expect(linesIn((await deadline(["--batch", file])).stdout)).toEqual([
      {
        id: "W2",
        last_day: "2026-12-28",
        window_end_exclusive_utc: "2026-12-28T23:00:00.000Z",
        earliest_effective_day: "2026-12-29",
        trace: [
          "Counted from Wednesday 25 November 2026; that day is not counted (Art. 3(1)).",
          "Holidays by calendar DK (varsel-1).",
          "The first day counted is Thursday 26 November 2026.",
          "Counting 30 days leads to Friday 25 December 2026 (Art. 3(2)(b)).",
          "Friday 25 December 2026 (Juledag), Saturday 26 December 2026 (2. juledag) and Sunday 27 December 2026 are not working days; the period runs on to Monday 28 December 2026 (Art. 3(4)).",
          "The last moment is the end of Monday 28 December 2026 in Copenhagen.",
          "The earliest first day of use is Tuesday 29 December 2026.",
        ],
      },
    ]);
  });

  it("counts in a calendar that only the data set knows", async () => {
    const file = batchFile(lineOf({ event: "2026-11-06", calendar: "FI", tz: "Europe/Helsinki" }));
    // 6 December 2026, Finland's day of independence, is a Sunday.
    expect(linesIn((await deadline(["--batch", file])).stdout)).toMatchObject([{ last_day: "2026-12-07" }]);
  });
});

describe("a bad line", () => {
  it.each([
    ["line.not_json", "{", null],
    ["line.not_object", "[1]", null],
    ["line.id_missing", lineOf({ id: undefined }), null],
    ["event.invalid", lineOf({ event: "2026-02-30" }), "a"],
    ["event.invalid", lineOf({ event: 20261123 }), "a"],
    ["event.invalid", lineOf({ event: "2026-11-23T10:00:00" }), "a"],
    ["period.count_invalid", lineOf({ count: 0 }), "a"],
    ["period.count_invalid", lineOf({ count: "30" }), "a"],
    ["period.unit_unknown", lineOf({ unit: "hours" }), "a"],
    ["period.too_long", lineOf({ count: 50_000 }), "a"],
    ["zone.unknown", lineOf({ tz: "Europe/Nowhere" }), "a"],
    ["calendar.unknown", lineOf({ calendar: "EU" }), "a"],
    ["calendar.unknown", lineOf({ calendar: undefined }), "a"],
    ["calendar.not_covered", lineOf({ event: "1999-01-04" }), "a"],
  ])("%s is answered in its place, the others are still counted, and the exit code is 2", async (code, line, id) => {
    const file = batchFile(`${lineOf({ id: "before" })}\n\n${line}\n${lineOf({ id: "after" })}\n`);
    const result = await deadline(["--batch", file]);
    expect(linesIn(result.stdout)).toMatchObject([
      { id: "before", last_day: "2026-12-23" },
      { id, line: 3, error: { code } },
      { id: "after", last_day: "2026-12-23" },
    ]);
    expect(result.stderr).toMatch(/^deadline: line 3: /);
    expect(result.code).toBe(2);
  });
});

describe("bad use", () => {
  it.each([[[]], [["--batch"]], [["--wrong"]], [["extra", "--batch", "x"]], [["--batch", "/nonexistent/file"]]])(
    "%j exits 2 and leaves standard output empty",
    async (args) => {
      const { code, stdout, stderr } = await deadline(args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^deadline: /);
    },
  );

  it("--help explains and exits 0", async () => {
    const { code, stdout } = await deadline(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--batch FILE");
  });
});
