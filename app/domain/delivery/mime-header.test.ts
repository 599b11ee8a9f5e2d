import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiAddress, dateField, isPlainField, mailboxField, textField } from "./mime-header";

/** What the encoded words of a field say, read by RFC 2047. */
function decoded(field: string): string[] {
  return [...field.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word = ""]) => Buffer.from(word, "base64").toString());
}
const lengths = (field: string) => field.split("\r\n").map((line) => line.length);

describe("a text field in ASCII", () => {
  it("stands as it is on a line of up to 76 characters", () => {
    expect(textField("Subject", "A change")).toBe("Subject: A change");
    expect(textField("Subject", "")).toBe("Subject: ");
    const fits = `${"a".repeat(60)} ${"b".repeat(6)}`;
    expect(textField("Subject", fits)).toBe(`Subject: ${fits}`);
    expect(textField("Subject", `${fits}b`)).toBe(`Subject: ${"a".repeat(60)}\r\n ${"b".repeat(7)}`);
  });

  it("is folded before spaces, again and again", () => {
    const word = "x".repeat(40);
    expect(lengths(textField("Subject", `${word} ${word} ${word} y`))).toEqual([49, 41, 43]);
  });

  it("keeps a word whole that is longer than a line", () => {
    const word = "x".repeat(100);
    expect(textField("Subject", word)).toBe(`Subject: ${word}`);
    expect(textField("Subject", `a ${word} b`)).toBe(`Subject: a\r\n ${word}\r\n b`);
  });

  it("begins no line that is white space alone, which a reader would take for the end of the header", () => {
    const field = textField("Subject", `${"a".repeat(66)}${" ".repeat(20)}b`);
    for (const line of field.split("\r\n")) expect(line.trim()).not.toBe("");
    expect(field.replaceAll("\r\n", "")).toBe(`Subject: ${"a".repeat(66)}${" ".repeat(20)}b`);
  });
});

describe("a text field in other characters", () => {
  it("is encoded words of whole characters, on lines that fit", () => {
    expect(textField("Subject", "Ændring")).toBe("Subject: =?UTF-8?B?w4ZuZHJpbmc=?=");
    const text = `${"ø".repeat(30)}${"🇩🇰".repeat(20)}`;
    const field = textField("Subject", text);
    expect(decoded(field).join("")).toBe(text);
    expect(decoded(field).length).toBeGreaterThan(3);
    for (const word of decoded(field)) expect(word).not.toContain("\uFFFD");
    expect(Math.max(...lengths(field))).toBeLessThanOrEqual(76);
    expect(
      field
        .split("\r\n")
        .slice(1)
        .every((line) => line.startsWith(" =?UTF-8?B?")),
    ).toBe(true);
  });

  it("fills each line as far as whole groups of base64 go", () => {
    // 76 less name, colon, space and frame leave 55 characters, so 52 of base64: 39 bytes; then 63, so 60: 45 bytes.
    expect(decoded(textField("Subject", "é".repeat(60))).map((word) => word.length)).toEqual([19, 22, 19]);
    expect(lengths(textField("Subject", "é".repeat(60)))).toEqual([73, 73, 65]);
    expect(decoded(textField("Subject", `é${"a".repeat(37)}`))).toHaveLength(1);
    expect(decoded(textField("Subject", `é${"a".repeat(38)}`))).toHaveLength(2);
  });

  it("is encoded too where it would be taken for an encoded word", () => {
    expect(decoded(textField("Subject", "=?UTF-8?Q?x?="))).toEqual(["=?UTF-8?Q?x?="]);
    expect(textField("Subject", "a = b?")).toBe("Subject: a = b?");
  });
});

describe("a mailbox", () => {
  it("is the address alone, or a name in quotes where that needs them", () => {
    const field = (name: string) => mailboxField("To", { name, address: "bo@skov.example" });
    expect(field("")).toBe("To: bo@skov.example");
    expect(field("Bo Skov 2")).toBe("To: Bo Skov 2 <bo@skov.example>");
    expect(field("Skov, Bo")).toBe('To: "Skov, Bo" <bo@skov.example>');
    expect(field("(Bo)")).toBe('To: "(Bo)" <bo@skov.example>');
    expect(field('Bo "B" \\ Skov')).toBe(String.raw`To: "Bo \"B\" \\ Skov" <bo@skov.example>`);
    expect(field("Bo Sköv")).toBe(`To: =?UTF-8?B?${Buffer.from("Bo Sköv").toString("base64")}?= <bo@skov.example>`);
  });

  it("has its address on a line of its own where both do not fit", () => {
    const field = (n: number) => mailboxField("To", { name: "x".repeat(n), address: "bo@skov.example" });
    expect(lengths(field(54))).toEqual([76]);
    expect(lengths(field(55))).toEqual([59, 18]);
    // Only what the last line of the name holds counts.
    const long = mailboxField("To", { name: "é".repeat(24), address: "bo@skov.example" });
    expect(long.endsWith("?= <bo@skov.example>")).toBe(true);
    expect(Math.max(...lengths(long))).toBeLessThanOrEqual(76);
  });
});

describe("other fields", () => {
  it("a date is UTC, without a name for the zone", () => {
    expect(dateField("2026-11-23T09:02:03.456Z")).toBe("Date: Mon, 23 Nov 2026 09:02:03 +0000");
  });

  it("a plain field is printable ASCII on one line, neither empty nor endless", () => {
    expect(["a", " ~", "x".repeat(900)].map(isPlainField)).toEqual([true, true, true]);
    expect(["", "é", "a\n", "\ta", "a\x7f", "x".repeat(901)].map(isPlainField)).toEqual(Array(6).fill(false));
  });
});

describe("an address", () => {
  it.each([
    ["a!#$%&'*+-/=?^_`{|}~.9@c.example", "a!#$%&'*+-/=?^_`{|}~.9@c.example"],
    ["BO@Skov.Example", "BO@skov.example"],
    ["a@xn--blbr-roah.example", "a@xn--blbr-roah.example"],
    ["a@1.example", "a@1.example"],
    ["a@k", "a@k"],
    [`${"a".repeat(64)}@c.example`, `${"a".repeat(64)}@c.example`],
  ])("%s goes out as %s", (address, ascii) => {
    expect(asciiAddress(address)).toBe(ascii);
  });

  it.each(
    [
      ["", "@", "a", "a@-c.example", "a@c.example.", "a@.example", "a@c_d.example", "a@c.example/x", "a@[127.0.0.1]"],
      [`${"a".repeat(65)}@c.example`, `a@${"c".repeat(300)}.example`, `a@${`${"c".repeat(50)}.`.repeat(6)}example`],
    ].flat(),
  )("%s is none to write to", (address) => {
    expect(asciiAddress(address)).toBeNull();
  });
});

it("a plain domain is the host that the URL standard reads in it", () => {
  const label = fc.stringMatching(/^[a-z0-9A-Z-]{1,6}$/);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(label, fc.constantFrom("0x1", "xn--a", "1", "a")), { minLength: 1, maxLength: 4 }),
      (labels) => {
        const domain = labels.join(".");
        const url = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : null;
        const host = url !== null && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(url) ? url : null;
        const ascii = /^[a-z0-9]/i.test(domain) ? asciiAddress(`bo@${domain}`) : null;
        expect(ascii).toBe(host === null || !/^[a-z0-9]/i.test(domain) ? null : `bo@${host}`);
      },
    ),
    { numRuns: 2_000 },
  );
});
