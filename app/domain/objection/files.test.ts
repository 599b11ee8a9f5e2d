import { describe, expect, it } from "vitest";
import { FILE_MAX_BYTES, fileType, sortFiles } from "./files";

const bytes = (text: string) => new TextEncoder().encode(text);
const PDF = bytes("%PDF-1.7\n...");
const MAIL = bytes("Received: from a.example\r\nSubject: hi\r\n\r\nbody");

describe("files with an objection", () => {
  it("are known by their first bytes, never by their name", () => {
    expect(fileType(PDF)).toBe("application/pdf");
    expect(fileType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe("image/png");
    expect(fileType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(fileType(MAIL)).toBe("message/rfc822");
    expect(fileType(bytes("Kære alle"))).toBe("text/plain");
    expect(fileType(bytes("Subject: only a note that begins so"))).toBe("text/plain");
    expect(fileType(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toBeNull();
    expect(sortFiles([{ name: "photo.png", content: PDF }]).kept).toMatchObject([{ type: "application/pdf" }]);
  });

  it("that cannot be kept are named, and the others are kept", () => {
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]);
    const { kept, refused } = sortFiles([
      { name: "a.pdf", content: PDF },
      { name: "big.txt", content: new Uint8Array(FILE_MAX_BYTES + 1).fill(65) },
      { name: "list.zip", content: zip },
      { name: "", content: new Uint8Array() },
    ]);
    expect(kept.map(({ name }) => name)).toEqual(["a.pdf"]);
    expect(refused).toEqual([
      { name: "big.txt", code: "file.too_large" },
      { name: "list.zip", code: "file.type" },
    ]);
  });

  it("are at most five and 20 MB together", () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.pdf`, content: PDF }));
    expect(sortFiles(many).refused).toEqual([{ name: "5.pdf", code: "file.too_many" }]);
    const large = Array.from({ length: 3 }, () => ({
      name: "a.txt",
      content: new Uint8Array(FILE_MAX_BYTES).fill(65),
    }));
    expect(sortFiles(large).refused).toEqual([{ name: "a.txt", code: "file.too_large" }]);
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
});
