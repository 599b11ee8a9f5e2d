import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "./bounce";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "varsel-bounce-"));
  vi.stubEnv("MODE", "all");
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("BOUNCE_DOMAIN", "bounces.example");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function bounce(args: string[], mail: string | Buffer) {
  const said: string[] = [];
  const io = { stdout: (text: string) => void said.push(text), stderr: (text: string) => void said.push(text) };
  const input = (async function* () {
    yield Buffer.from(mail);
  })();
  return { code: await run(args, io, input), said: said.join("") };
}

test("a mail for nobody of ours ends with 67, by option, environment or the field of the server", async () => {
  expect(await bounce(["--to", "b-1@bounces.example"], "Subject: x\r\n\r\nx")).toEqual({ code: 67, said: "" });
  // The command has put the libraries into production mode.
  vi.stubEnv("NODE_ENV", "test");
  vi.stubEnv("ORIGINAL_RECIPIENT", "anybody@bounces.example");
  expect((await bounce([], "Delivered-To: anybody@elsewhere.example\r\n\r\nx")).code).toBe(67);
});

test("what goes wrong on our side ends with 75, so that the server tries again", async () => {
  vi.stubEnv("PORT", "none");
  expect((await bounce(["--to", "postmaster@bounces.example"], "x")).code).toBe(75);
  vi.stubEnv("PORT", "3000");
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  expect((await bounce(["--to", "postmaster@bounces.example"], "x")).code).toBe(75);
});

test("a mail larger than 10 MB ends with 65", async () => {
  expect((await bounce([], Buffer.alloc(11 * 1024 * 1024))).code).toBe(65);
});
