import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDkimRight } from "@tests/support/verify-dkim";
import { describe, expect, test } from "vitest";
import { readDkimKeys } from "~/config/dkim-keys";
import { dkimRecord, dkimSigner, keyFor, loadDkimKeys } from "./dkim.server";

const DATE = "2026-11-23T09:02:03.000Z";
const LATER = "2026-12-02T09:02:03.000Z";
const folder = mkdtempSync(join(tmpdir(), "varsel-dkim-"));
const written = (name: string, bits = 2048) => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: bits });
  const file = join(folder, `${name}.pem`);
  writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }));
  return file;
};
const [older, newer] = await loadDkimKeys([
  { selector: "v1", file: written("v1"), from: null },
  { selector: "v2", file: written("v2"), from: "2026-12-01T00:00:00.000Z" },
]);
if (older === undefined || newer === undefined) throw new Error("two keys");
const records = Object.fromEntries(
  [older, newer].map((key) => [`${key.selector}._domainkey.fjord.example`, dkimRecord(key)]),
);
const sign = dkimSigner("fjord.example", [older, newer]);

const mail = Buffer.from(
  [
    ...["From: Fjord  Mail <notices@fjord.example>", "To: bo@skov.example", "Reply-To: r@back.fjord.example"],
    ...["Subject: =?UTF-8?B?w4ZuZHJpbmc=?=\r\n\tog mere", `Date: ${new Date(DATE).toUTCString()}`],
    ...["Message-ID: <1@fjord.example>", "List-Unsubscribe: <https://v.example/u/t>"],
    ...["List-Unsubscribe-Post: List-Unsubscribe=One-Click", "MIME-Version: 1.0", "Content-Type: text/plain"],
    ...["", "Hej  Bo", "", ".", "", "", ""],
  ].join("\r\n"),
  "latin1",
);
const changed = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");

describe("RFC 6376: DKIM, judged by dkimpy", () => {
  test("a signed mail is believed, and carries the mail's own bytes after the signature", async () => {
    const signed = await sign(mail, DATE);
    expect(isDkimRight(signed, records)).toBe(true);
    expect(signed.subarray(signed.length - mail.length).equals(mail)).toBe(true);
    expect(
      signed
        .toString("latin1")
        .split("\r\n")
        .every((line) => line.length <= 78),
    ).toBe(true);
  });

  test("a body of nothing, and one without a line end, are believed", async () => {
    const header = "From: a@fjord.example\r\nSubject: x\r\n\r\n";
    for (const body of ["", "\r\n\r\n", "Hej"])
      expect(isDkimRight(await sign(Buffer.from(`${header}${body}`), DATE), records)).toBe(true);
  });

  test.each([
    ["the body", "Hej  Bo", "Hej Bo!"],
    ["the subject", "og mere", "og andet"],
    ["the reader", "bo@skov.example", "eve@evil.example"],
    ["where one leaves (RFC 8058)", "<https://v.example/u/t>", "<https://evil.example/u/t>"],
    ["that one click is enough (RFC 8058)", "=One-Click", "=One-Click2"],
    ["who is answered", "r@back", "eve@back"],
    ["a second sender, above", "From: Fjord", "From: eve@evil.example\r\nFrom: Fjord"],
    ["a second address to leave at", "MIME-Version", "List-Unsubscribe: <https://evil.example>\r\nMIME-Version"],
  ])("%s cannot be changed or added", async (_what, from, to) => {
    expect(isDkimRight(changed(await sign(mail, DATE), from, to), records)).toBe(false);
  });

  test("the same mail and key give the same bytes", async () => {
    const [first, second] = [await sign(mail, DATE), await sign(mail, DATE)];
    expect(first.equals(second)).toBe(true);
  });
});

describe("rotation: add, publish, switch, remove", () => {
  test("the date of a mail says which key signs, so that one sent again is signed as it was", async () => {
    expect((await sign(mail, DATE)).toString("latin1")).toContain(" s=v1;");
    expect((await sign(mail, LATER)).toString("latin1")).toContain(" s=v2;");
    const before = dkimSigner("fjord.example", [older]);
    expect((await before(mail, DATE)).equals(await sign(mail, DATE))).toBe(true);
    expect(isDkimRight(await sign(mail, LATER), records)).toBe(true);
  });

  test("after the old key is removed, mail older than the new one goes unsigned rather than signed falsely", async () => {
    const left = dkimSigner("fjord.example", [newer]);
    expect((await left(mail, DATE)).equals(mail)).toBe(true);
    expect(keyFor([newer], LATER)).toBe(newer);
  });

  test("a key that cannot sign is named before anything is sent", async () => {
    const load = (file: string) => loadDkimKeys([{ selector: "v1", file, from: null }]);
    await expect(load(join(folder, "none.pem"))).rejects.toThrow("cannot be read");
    await expect(load(written("short", 1024))).rejects.toThrow("2048 bits");
    const file = join(folder, "no.pem");
    writeFileSync(file, "hello");
    await expect(load(file)).rejects.toThrow("no private RSA key");
  });

  test("keys are read as selector=file, with the time from which one signs", () => {
    expect(readDkimKeys("v2=/etc/dkim/v2.pem@2026-12-01T00:00:00Z, v1=/etc/dkim/v1.pem")).toEqual({
      ok: true,
      keys: [
        { selector: "v2", file: "/etc/dkim/v2.pem", from: "2026-12-01T00:00:00.000Z" },
        { selector: "v1", file: "/etc/dkim/v1.pem", from: null },
      ],
    });
    for (const wrong of ["", "v1", "v1=", "-v=/a", "v1=/a,v1=/b@2026-12-01T00:00:00Z", "v1=/a,v2=/b", "v1=/a@soon"])
      expect(readDkimKeys(wrong).ok, wrong).toBe(false);
  });
});
