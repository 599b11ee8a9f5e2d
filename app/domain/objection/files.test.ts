import { describe, expect, it } from "vitest";
import { FILE_MAX_BYTES, fileType, sortFiles } from "./files";

const bytes = (text: string) => new TextEncoder().encode(text);
const PDF = bytes("%PDF-1.7\n...");
/** A large file whose kind shows at once. */
const large = (length: number) => {
  const content = new Uint8Array(length);
  content.set(PDF);
  return content;
};
const MAIL = bytes("Received: from a.example\r\nSubject: hi\r\n\r\nbody");

describe("files with an objection", () => {
  it("are known by their first bytes, never by their name", () => {
    expect(fileType(PDF)).toBe("application/pdf");
    expect(fileType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe("image/png");
    expect(fileType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(fileType(MAIL)).toBe("message/rfc822");
    expect(fileType(bytes("Kære alle"))).toBe("text/plain");
    expect(fileType(bytes("Subject: only a note that begins so"))).toBe("text/plain");
    expect(fileType(bytes("A note.\nFrom: somebody\n"))).toBe("text/plain");
    expect(fileType(bytes("A note, with: a colon\nReceived: yesterday\n"))).toBe("text/plain");
    expect(fileType(bytes("Subject: hi\nCc: a@b.example\nX-From: c@d.example\n\nbody"))).toBe("text/plain");
    expect(fileType(bytes("tab\tand\fform feed\r\n"))).toBe("text/plain");
    for (const control of [0x00, 0x08, 0x0b, 0x0e, 0x1f, 0x7f]) expect(fileType(new Uint8Array([control]))).toBeNull();
    expect(fileType(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toBeNull();
    expect(sortFiles([{ name: "photo.png", content: PDF }]).kept).toMatchObject([{ type: "application/pdf" }]);
  });

  it("that cannot be kept are named, and the others are kept", () => {
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]);
    const { kept, refused } = sortFiles([
      { name: "a.pdf", content: PDF },
      { name: "big.pdf", content: large(FILE_MAX_BYTES + 1) },
      { name: "list.zip", content: zip },
      { name: "", content: new Uint8Array() },
    ]);
    expect(kept.map(({ name }) => name)).toEqual(["a.pdf"]);
    expect(refused).toEqual([
      { name: "big.pdf", code: "file.too_large" },
      { name: "list.zip", code: "file.type" },
    ]);
  });

  it("are at most five and 20 MB together", () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.pdf`, content: PDF }));
    expect(sortFiles(many).refused).toEqual([{ name: "5.pdf", code: "file.too_many" }]);
    const whole = Array.from({ length: 3 }, () => ({ name: "a.pdf", content: large(FILE_MAX_BYTES) }));
    expect(sortFiles(whole).refused).toEqual([{ name: "a.pdf", code: "file.too_large" }]);
  });

  it("keep no path and no control character in their names", () => {
    const names = ["C:\\letters\\brev.pdf", "../../etc/x", "a\r\nb\u0000.pdf", "/"];
    expect(sortFiles(names.map((name) => ({ name, content: PDF }))).kept.map(({ name }) => name)).toEqual([
      "brev.pdf",
      "x",
      "a b\uFFFD.pdf",
      "file",
    ]);
  });

  it("keep the end of a long name, which says what it is, and cut no letter in two", () => {
    const long = `${"🗎".repeat(130)}.pdf`;
    const [kept] = sortFiles([{ name: long, content: PDF }]).kept;
    expect(kept?.name).toBe(`${"🗎".repeat(116)}.pdf`);
  });
});
