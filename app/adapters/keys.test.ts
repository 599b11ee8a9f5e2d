import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeys } from "./keys.server";
import { createPasswords } from "./passwords.server";

let dir: string;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "varsel-keys-")), "secrets");
});
afterEach(() => rm(join(dir, ".."), { recursive: true, force: true }));

test("the secret is made once, for the owner alone to read, and tokens outlive a restart", async () => {
  const first = await openKeys({ dir });
  expect((await stat(join(dir, "links.key"))).mode & 0o777).toBe(0o600);
  const again = await openKeys({ dir });
  expect(again.linkToken("notice", "r1")).toBe(first.linkToken("notice", "r1"));
  expect(await readdir(dir)).toEqual(["links.key"]);
});

test("processes that start together agree on one secret", async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => openKeys({ dir })));
  expect(new Set(all.map((keys) => keys.linkToken("notice", "r1"))).size).toBe(1);
});

test("a token of one purpose or row opens nothing else, and is 256 bits", async () => {
  const keys = await openKeys({ dir });
  const tokens = [
    keys.linkToken("notice", "r1"),
    keys.linkToken("notice", "r2"),
    keys.linkToken("follow_manage", "r1"),
    keys.linkToken("follow_confirm", "r1"),
    keys.linkToken("objection_confirm", "r1"),
  ];
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test("another installation's tokens are others", async () => {
  const [here, there] = [await openKeys({ dir }), await openKeys({ dir: join(dir, "other") })];
  expect(there.linkToken("notice", "r1")).not.toBe(here.linkToken("notice", "r1"));
});

test("throttle keys name nobody and tell kinds and values apart", async () => {
  const keys = await openKeys({ dir });
  const made = [
    ["sign_in", "bo@skov.example"],
    ["sign_in", "bo@sten.example"],
    ["object", "bo@skov.example"],
  ] as const;
  const all = made.map(([kind, value]) => keys.throttleKey(kind, value));
  expect(new Set(all).size).toBe(3);
  for (const key of all) expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.throttleKey("a", "bc")).not.toBe(keys.throttleKey("ab", "c"));
});

test("SHA-256 is what everybody else computes, and random values do not repeat", async () => {
  const keys = await openKeys({ dir });
  expect(keys.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(keys.tokenHash("abc")).toBe(keys.sha256("abc"));
  expect(keys.randomToken()).not.toBe(keys.randomToken());
  expect(keys.salt()).toHaveLength(32);
});

test("a damaged secret is a fault at start, not a new one", async () => {
  await openKeys({ dir });
  await writeFile(join(dir, "links.key"), "too short");
  await expect(openKeys({ dir })).rejects.toThrow("does not hold 32 bytes");
});

test("GS-9 a password is right only for its own hash; an unknown account or damaged hash takes as long and is wrong", async () => {
  const passwords = createPasswords();
  const stored = await passwords.hash("correct horse");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(stored, "correct horse")).toBe(true);
  expect(await passwords.verify(stored, "wrong horse")).toBe(false);
  expect(await passwords.verify(null, "correct horse")).toBe(false);
  expect(await passwords.verify("no hash at all", "correct horse")).toBe(false);
  const timed = async (hash: string | null) => {
    const begun = performance.now();
    for (let n = 0; n < 5; n++) await passwords.verify(hash, "wrong horse");
    return performance.now() - begun;
  };
  const [known, unknown] = [await timed(stored), await timed(null)];
  expect(unknown).toBeGreaterThan(known / 3);
});
