import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createPdfWriter } from "./pdf.server";

const DOCUMENT = {
  language: "da",
  title: "Hvad Fjord har om dig",
  lead: ["Ærø, Łódź, Žižek, Αθήνα."],
  sections: [
    { title: "Konto", empty: "Intet", records: [[{ label: "Navn", value: "Søren Ærø" }]] },
    { title: "Mails", empty: "Ingen mails", records: [] },
  ],
  foot: "Fjord Mail",
} as const;

describe("a document as PDF", () => {
  const write = createPdfWriter();

  test("is a tagged PDF in its language, with its title", async () => {
    const bytes = Buffer.from(await write(DOCUMENT));
    const text = bytes.toString("latin1");
    expect(text.slice(0, 8)).toBe("%PDF-1.7");
    expect(text).toContain("/Lang (da)");
    expect(text).toMatch(/\/Marked true/);
    expect(text).toContain("/StructTreeRoot");
  });

  test("names every letter it prints, so that it can be searched and copied", async () => {
    const text = wordsOf(Buffer.from(await write(DOCUMENT)));
    for (const word of ["Hvad Fjord har om dig", "Ærø, Łódź, Žižek, Αθήνα.", "Søren Ærø", "Ingen mails"])
      expect(text).toContain(word);
  });

  test("goes on over as many pages as it needs, each with its number", async () => {
    const records = Array.from({ length: 200 }, (_, n) => [{ label: "Nummer", value: `${n}` }]);
    const bytes = Buffer.from(await write({ ...DOCUMENT, sections: [{ title: "Mange", empty: "", records }] }));
    const pages = bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    expect(wordsOf(bytes)).toContain(`Fjord Mail · ${pages}/${pages}`);
  });
});

/** What a reader would copy out of it: the glyphs of each line, put back into letters by the fonts' own tables. */
function wordsOf(pdf: Buffer): string {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, raw = ""]) => {
    const bytes = Buffer.from(raw, "latin1");
    try {
      return inflateSync(bytes).toString("latin1");
    } catch {
      return bytes.toString("latin1");
    }
  });
  const letters = streams.filter((stream) => stream.includes("beginbfrange")).map(lettersIn);
  // Which font a line is set in is told by trying both: a wrong one gives other words, and those asked for are not among them.
  return streams
    .filter((stream) => stream.includes("BT"))
    .flatMap((stream) => letters.map((table) => shown(stream, table)))
    .join("\n");
}

function lettersIn(cmap: string): string[] {
  const [, list = ""] = /\[([^\]]*)\]/.exec(cmap) ?? [];
  const all = [...cmap.matchAll(/\[([^\]]*)\]/g)].map(([, some = ""]) => some).join(" ") || list;
  return [...all.matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex = ""]) =>
    Buffer.from(hex, "hex").swap16().toString("utf16le"),
  );
}

function shown(stream: string, letters: readonly string[]): string {
  return [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts = ""]) =>
      [...parts.matchAll(/<([0-9a-fA-F]+)>/g)]
        .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => letters[Number.parseInt(glyph, 16)] ?? "")
        .join(""),
    )
    .join("");
}
