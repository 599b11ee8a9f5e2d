import { describe, expect, it } from "vitest";
import { nextRef } from "./ref";

describe("nextRef", () => {
  it("numbers changes by year from 01, past 99, and never gives a number twice", () => {
    expect(nextRef("2026", [])).toBe("2026-01");
    expect(nextRef("2026", ["2026-01", "2026-03"])).toBe("2026-04");
    expect(nextRef("2026", ["2026-99", "2026-100", "2026-02"])).toBe("2026-101");
  });
});
