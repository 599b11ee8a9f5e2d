import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { PlainDocument, WritePdf } from "~/ports/document";

const FONTS = {
  // One file covers Latin, Greek and Cyrillic: names are printed as their owners write them.
  plain: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
};
const MARGIN = 56;
const INK = "#1d2530";
const QUIET = "#55606e";

/** PDF by pdfkit: A4, tagged (PDF/UA's structure), fonts embedded. */
export function createPdfWriter(): WritePdf {
  const { resolve } = createRequire(import.meta.url);
  const fonts = { plain: resolve(FONTS.plain), bold: resolve(FONTS.bold) };
  return (document) =>
    new Promise((done, failed) => {
      const pdf = new PDFDocument({
        ...{ size: "A4", margin: MARGIN, bufferPages: true, font: fonts.plain, pdfVersion: "1.7", tagged: true },
        ...{ lang: document.language, displayTitle: true, info: { Title: document.title, Producer: "Varsel" } },
      });
      const chunks: Buffer[] = [];
      pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
      pdf.on("end", () => done(Buffer.concat(chunks)));
      pdf.on("error", failed);
      pdf.registerFont("plain", fonts.plain);
      pdf.registerFont("bold", fonts.bold);
      write(pdf, document);
      pdf.end();
    });
}

type Pdf = InstanceType<typeof PDFDocument>;

function write(pdf: Pdf, { title, lead, sections, foot }: PlainDocument): void {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const say = (tag: string, paint: () => void) => root.add(pdf.struct(tag, {}, paint));
  say("H1", () => pdf.font("bold").fontSize(18).fillColor(INK).text(title));
  pdf.moveDown(0.6);
  for (const paragraph of lead) {
    say("P", () => pdf.font("plain").fontSize(10).fillColor(QUIET).text(paragraph));
    pdf.moveDown(0.4);
  }
  for (const section of sections) {
    pdf.moveDown(0.8);
    keepTogether(pdf, 60);
    say("H2", () => pdf.font("bold").fontSize(13).fillColor(INK).text(section.title));
    pdf.moveDown(0.4);
    const { paragraphs = [] } = section;
    for (const paragraph of paragraphs) {
      say("P", () => pdf.font("plain").fontSize(10).fillColor(INK).text(paragraph));
      pdf.moveDown(0.3);
    }
    if (paragraphs.length > 0) pdf.moveDown(0.3);
    if (section.records.length === 0 && paragraphs.length === 0)
      say("P", () => pdf.font("plain").fontSize(10).fillColor(QUIET).text(section.empty));
    for (const record of section.records) {
      keepTogether(pdf, 40);
      for (const { label, value } of record) {
        say("P", () => {
          pdf.font("bold").fontSize(10).fillColor(INK).text(`${label}: `, { continued: true });
          pdf.font("plain").text(value === "" ? "–" : value);
        });
      }
      pdf.moveDown(0.6);
    }
  }
  root.end();
  numberPages(pdf, foot);
}

/** Begins a new page rather than leave a heading or a record's first line alone at the foot of one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
}

function numberPages(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Text below the margin would begin another page.
    pdf.page.margins.bottom = 0;
    // Repeats what the document says already, so a reader is spared it.
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf
      .font("plain")
      .fontSize(8)
      .fillColor(QUIET)
      .text(`${foot} · ${page - start + 1}/${count}`, MARGIN, pdf.page.height - MARGIN + 16, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
