import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedPiece, quotedPrintable } from "./quoted-printable";

const encoded = (text: string): string => quotedPrintable(text);
/** RFC 2045, 6.7, the other way. */
const decoded = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

describe("quoted-printable", () => {
  it("leaves printable ASCII as it is, but for its own sign", () => {
    expect(encoded("!az09~ <>")).toBe("!az09~ <>\r\n");
    expect(encoded("a=b")).toBe("a=3Db\r\n");
    expect(encoded("\x7f\x01")).toBe("=7F=01\r\n");
    expect(encoded("æ€😀")).toBe("=C3=A6=E2=82=AC=F0=9F=98=80\r\n");
  });

  it("ends every line in CRLF, whichever end it had, the last one once", () => {
    expect(encoded("a\nb\r\nc")).toBe("a\r\nb\r\nc\r\n");
    expect(encoded("a\n")).toBe("a\r\n");
    expect(encoded("\n\n")).toBe("\r\n\r\n");
    expect(encoded("")).toBe("");
    // A carriage return alone is no line end.
    expect(encoded("a\rb")).toBe("a=0Db\r\n");
    expect(encoded("a\r")).toBe("a=0D\r\n");
  });

  it("hides white space at the end of a line, where servers cut it off, and there alone", () => {
    expect(encoded("a b\tc")).toBe("a b\tc\r\n");
    expect(encoded("a \nb\t\r\nc ")).toBe("a=20\r\nb=09\r\nc=20\r\n");
    expect(encoded("  \n")).toBe(" =20\r\n");
    expect(encoded("a \rb")).toBe("a=20=0Db\r\n");
  });

  it("breaks a line that is longer than 76 characters, its sign of a break among them", () => {
    expect(encoded("x".repeat(76))).toBe(`${"x".repeat(76)}\r\n`);
    expect(encoded("x".repeat(77))).toBe(`${"x".repeat(75)}=\r\nxx\r\n`);
    expect(encoded(`${"x".repeat(73)}=`)).toBe(`${"x".repeat(73)}=3D\r\n`);
    expect(encoded(`${"x".repeat(74)}=`)).toBe(`${"x".repeat(74)}=\r\n=3D\r\n`);
    expect(encoded(`${"x".repeat(72)}=y`)).toBe(`${"x".repeat(72)}=3Dy\r\n`);
    expect(encoded(`${"x".repeat(73)}=y`)).toBe(`${"x".repeat(73)}=\r\n=3Dy\r\n`);
    expect(encoded(`${"x".repeat(76)}\ny`)).toBe(`${"x".repeat(76)}\r\ny\r\n`);
  });

  it("begins no line with a dot, which SMTP would double (RFC 5321, 4.5.2)", () => {
    expect(encoded(".a.\n.")).toBe("=2Ea.\r\n=2E\r\n");
    expect(encoded(`${"x".repeat(75)}.y`)).toBe(`${"x".repeat(75)}=\r\n=2Ey\r\n`);
    expect(quotedPiece(".a")).toBe("=2Ea=\r\n");
    expect(quotedPiece("a.")).toBe("a.=\r\n");
  });

  it("gives every text back, with its line ends as CRLF", () => {
    const text = fc.array(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n", "\r\n", " ", "\t", "=", ".", "é".repeat(40))),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("").replace(/\p{Surrogate}/gu, "");
        const lines = encoded(whole);
        const ended = whole === "" || whole.endsWith("\n") ? whole : `${whole}\n`;
        expect(decoded(lines)).toBe(ended.replace(/\r?\n/g, "\r\n"));
        for (const line of lines.split("\r\n")) expect(line).toMatch(/^(?!\.)[\x21-\x7e\t ]{0,76}$/);
        expect(lines).not.toMatch(/[\t ]\r\n/);
      }),
    );
  });
});
