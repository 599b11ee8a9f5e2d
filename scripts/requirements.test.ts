import { describe, expect, it } from "vitest";
import { coverRequirements, isMissing, namesIn, readRequirements, testsIn } from "./requirements";

describe("names of requirements", () => {
  it("are told from other words and from postal codes", () => {
    const text =
      "HL-11b.2, D1 (promise D4) HL-B1.10. M1: L3 d3 Dublin 18 D18 P521 `M1 1AE` 2. sal D18 1620 GS-9 CC-2001";
    expect(namesIn(text)).toEqual(["HL-11b.2", "D1", "promise D4", "HL-B1.10", "M1", "L3", "GS-9"]);
  });
});

describe("the tables of requirements", () => {
  it("give one for each name, ranges spread, without the tables' heads", () => {
    const tables =
      "# Title\n\n| Name | Says | Area | Proof |\n|---|---|---|---|\n| D1 | a | periods | test |\n\ntext\n\n" +
      "| Name | Says | Area | Proof |\n|---|---|---|---|\n| E1–E3, L1 | b | log | planned: later |\n";
    expect(readRequirements(tables)).toEqual([
      { name: "D1", says: "a", area: "periods", proof: "test" },
      ...["E1", "E2", "E3", "L1"].map((name) => ({ name, says: "b", area: "log", proof: "planned: later" })),
    ]);
  });
});

describe("the names of tests", () => {
  const names = (source: string) => testsIn("x.test.ts", source).map(({ name }) => name);

  it("hold those of the blocks around them", () => {
    const source = `describe("D8 two calendars", () => { it("the later", () => { it; }); });\ntest(\`D1 \${1} days\`, f);`;
    expect(names(source)).toEqual(["D8 two calendars the later", `D1 \${1} days`]);
  });

  it("hold what the rows of their table name, where the rows fill them", () => {
    const rows = `[["D1", "x"], ["y", { why: "HL-4.1 z" }]]`;
    expect(names(`it.each(${rows})("asks %s", f)`)).toEqual(["asks %s D1 HL-4.1 z"]);
    expect(names(`it.each(${rows})("asks the same", f)`)).toEqual(["asks the same"]);
    expect(names(`const rows = ${rows}; it.each(rows)("asks %s", f)`)).toEqual(["asks %s D1 HL-4.1 z"]);
    expect(names(`describe.each(${rows})("of %s", () => { test("a", f); })`)).toEqual(["of %s D1 HL-4.1 z a"]);
  });

  it("hold those of blocks that a suite's own functions declare", () => {
    expect(names(`describeEachEngine("D10 gates", (open) => { it("hold", f); });`)).toEqual(["D10 gates hold"]);
    expect(names(`describeEachEngine((open) => { it("hold D9", f); });`)).toEqual(["hold D9"]);
  });

  it("are not other calls, comments or texts", () => {
    expect(names(`expect("D1"); /* it("D2", f) */ const s = 'it("D3")'; fc.property("D4", f); it(name, f);`)).toEqual(
      [],
    );
  });
});

describe("a requirement", () => {
  const requirement = { name: "D1", says: "a", area: "periods", proof: "test" };
  const waits = { ...requirement, name: "D12", proof: "planned: later" };

  it("has the tests that carry its whole name", () => {
    const tests = ["D1 counts", "D12 gates", "promise D1 lasts", "D1 D12 both"].map((name) => ({ file: "f", name }));
    const covered = coverRequirements([requirement, waits], tests);
    expect(covered.map(({ tests }) => tests.map(({ name }) => name))).toEqual([
      ["D1 counts", "D1 D12 both"],
      ["D12 gates", "D1 D12 both"],
    ]);
  });

  it("is missing a test only where it is marked as proved by one", () => {
    expect(coverRequirements([requirement, waits], []).map(isMissing)).toEqual([true, false]);
    expect(coverRequirements([requirement], [{ file: "f", name: "D1" }]).map(isMissing)).toEqual([false]);
  });
});
