import { describe, expect, test } from "vitest";
import { formatRows, median, rateRow } from "./row";

const rated = (values: number[], bare: number[], least?: number) =>
  rateRow({
    name: "x",
    what: "a thing",
    unit: "things/s",
    values,
    baseline: { what: "a bare thing", values: bare },
    memoryMb: 120,
    ...(least === undefined ? {} : { least }),
  });

describe("a row", () => {
  test("is the middle of its turns, so that one slow turn does not count", () => {
    expect(median([900, 100, 1000])).toBe(900);
    expect(median([3, 1])).toBe(2);
    expect(rated([900, 100, 1000], [1000, 1000, 10])).toMatchObject({
      value: 900,
      baseline: { value: 1000 },
      ratio: 0.9,
    });
  });

  test("L1, L3 says whether the promised ratio holds", () => {
    expect(rated([90], [100], 0.8).promise).toEqual({ text: "ratio >= 0.8", holds: true });
    expect(rated([70], [100], 0.8).promise).toEqual({ text: "ratio >= 0.8", holds: false });
    expect(rated([70], [100]).promise).toBeNull();
  });

  test("shows what was measured, its baseline, ratio, promise and memory on one line", () => {
    const line = formatRows([rated([7000], [10000], 0.8)]).split("\n")[1];
    expect(line?.split(/ {2,}/)).toEqual([
      "a thing",
      "7,000 things/s",
      "10,000 a bare thing",
      "0.70",
      "ratio >= 0.8: DOES NOT HOLD",
      "120 MB",
    ]);
  });
});
