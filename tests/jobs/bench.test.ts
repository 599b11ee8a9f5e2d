import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aDataDir, runCommand } from "../support/run-varsel";

const Answer = z.object({
  machine: z.object({ node: z.string() }),
  rows: z.array(
    z.object({
      name: z.string(),
      value: z.number().positive(),
      ratio: z.number().positive(),
      baseline: z.object({ what: z.string(), value: z.number().positive() }),
    }),
  ),
});

let place: Awaited<ReturnType<typeof aDataDir>>;
beforeAll(async () => {
  place = await aDataDir();
});
afterAll(() => place.clear());

const bench = (...args: string[]) => runCommand(place.dataDir, ["bench", "--quick", ...args]);

test("bench answers with one JSON document: each number beside a bare baseline of the same run", async () => {
  const { code, stdout } = await bench("--only", "commits", "--json");
  const { rows } = Answer.parse(JSON.parse(stdout));
  expect(code).toBe(0);
  expect(rows.map(({ name }) => name)).toEqual(["commits-sqlite"]);
});

test("bench tells every customer once, by the real worker, and measures that", async () => {
  const { stdout, stderr } = await bench("--only", "mail", "--json");
  expect(stderr).not.toContain("failed");
  const { rows } = Answer.parse(JSON.parse(stdout));
  expect(rows.map(({ name }) => name)).toEqual([
    ...["announce", "notices-composed", "notices-prebuilt", "notices-memory"],
    ...["notices-composed-signed", "notices-prebuilt-signed"],
  ]);
});

test("bench refuses a measurement that it does not know", async () => {
  expect(await bench("--only", "nothing")).toMatchObject({ code: 2, stdout: "" });
});
