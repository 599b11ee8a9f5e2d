import { describe, expect, it } from "vitest";
import { LONGEST_CELL } from "./limits";
import { groupLines, type ProseLine, proposeSplit } from "./lines";

/** Lines with their number; an empty one begins the next paragraph. */
function linesOf(text: string): ProseLine[] {
  let paragraph = 1;
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") paragraph += 1;
    return line.trim() === "" ? [] : [{ line: at + 1, source: line, text: line, paragraph }];
  });
}
const grouped = (text: string) =>
  groupLines(linesOf(text)).map((group) => {
    if (group.kind === "table") return group.rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell.text)]);
    if (group.kind === "prose") return group.lines.map(({ text: words }) => words).join(" + ");
    return { columns: group.columns, heading: group.heading.text, rows: group.lines.map(({ text: words }) => words) };
  });

describe("lines of running text", () => {
  it.each(["\t", " | ", "; ", " / ", " – ", " - ", "    "])(
    "are a table where %j divides headings and rows",
    (mark) => {
      const text = [["Navn", "Formål", "Land"].join(mark), ["Alfa", "Mail", "Danmark"].join(mark)].join("\n");
      expect(grouped(text)).toEqual([
        [
          [1, "Navn", "Formål", "Land"],
          [2, "Alfa", "Mail", "Danmark"],
        ],
      ]);
    },
  );

  it("are prose before and behind the table, which ends where nothing divides any more", () => {
    expect(grouped("Vores liste.\nNavn | Land\nAlfa | Danmark\nBeta | Sverige\nDet var den.\nFarvel.")).toEqual([
      "Vores liste.",
      [
        [2, "Navn", "Land"],
        [3, "Alfa", "Danmark"],
        [4, "Beta", "Sverige"],
      ],
      "Det var den. + Farvel.",
    ]);
  });

  it("keep a row that does not divide, in one cell, where the next one does", () => {
    expect(grouped("Navn | Land\nAlfa | Danmark\nBeta, Sverige\nGamma | Norge")).toEqual([
      [
        [1, "Navn", "Land"],
        [2, "Alfa", "Danmark"],
        [3, "Beta, Sverige"],
        [4, "Gamma", "Norge"],
      ],
    ]);
  });

  it("have their cells without outer blanks, and end with the last line that divides", () => {
    expect(grouped("  Navn | Land \n Alfa  |  Danmark \nSlut.")).toEqual([
      [
        [1, "Navn", "Land"],
        [2, "Alfa", "Danmark"],
      ],
      "Slut.",
    ]);
  });

  it("keep a row with too many cells for the reader to refuse", () => {
    expect(grouped("Navn | Land\nAlfa | Danmark\nBeta | Sverige | Norge")[0]).toEqual([
      [1, "Navn", "Land"],
      [2, "Alfa", "Danmark"],
      [3, "Beta", "Sverige", "Norge"],
    ]);
  });

  it("may leave cells out at the end where tabs divide, and divide otherwise than their headings", () => {
    expect(grouped("Navn\tFormål\tLand\nAlfa\tMail")[0]).toEqual([
      [1, "Navn", "Formål", "Land"],
      [2, "Alfa", "Mail"],
    ]);
    expect(grouped("Navn | Land\nAlfa – Danmark\nBeta – Sverige")[0]).toEqual([
      [1, "Navn", "Land"],
      [2, "Alfa", "Danmark"],
      [3, "Beta", "Sverige"],
    ]);
  });

  it("are no table where a part is no heading, where no row follows, or where a line is too long to be one", () => {
    for (const text of [
      "Vi bruger Alfa – en god vært – hver dag.\nAlfa – Mail – Danmark",
      "Navn | Land",
      "Navn | Land\nKun prosa her.",
      "Navn\nAlfa",
      "Navn | Land | Farve\nAlfa | Danmark | 3",
      "Navn | Formål | Land\nAlfa | Mail",
      "Navn\tLand\nAlfa\tDanmark\t3",
    ]) {
      expect(grouped(text), text).toEqual([text.replace("\n", " + ")]);
    }
    const long = "x".repeat(LONGEST_CELL + 1);
    expect(grouped(`Navn | Land ${long}\nAlfa | Danmark`)[0]).toContain(long);
    expect(grouped(`Navn | Land\nAlfa | ${long}`)).toEqual([`Navn | Land + Alfa | ${long}`]);
    expect(grouped(`Navn\tLand\nAlfa\t${long}`)[0]).toEqual([
      [1, "Navn", "Land"],
      [2, "Alfa", long],
    ]);
  });

  it("may have run together: headings known by their capitals, rows to the end of the paragraph", () => {
    expect(grouped("System/udbyderFunktion\nAlfaMail\nBetaBackup\n\nDet var den.")).toEqual([
      { columns: ["name", "activity"], heading: "System/udbyderFunktion", rows: ["AlfaMail", "BetaBackup"] },
      "Det var den.",
    ]);
    const [glued] = groupLines(linesOf("  System/udbyderFunktion \nAlfaMail"));
    expect(glued).toMatchObject({ kind: "glued", columns: ["name", "activity"] });
    for (const text of ["SystemFunktionFarve\nAlfaMail3", "Navn\tFormålLand\nAlfa\tMailDanmark"]) {
      expect(grouped(text), text).toEqual([text.replace("\n", " + ")]);
    }
    const wide = "Name of SubprocessorDescription of ProcessingLocation of ProcessingCorporate LocationRegion";
    expect(grouped(`${wide}\nAlfaMail`)).toEqual([`${wide} + AlfaMail`]);
    expect(grouped("System/udbyderFunktion")).toEqual(["System/udbyderFunktion"]);
    expect(grouped("System/udbyderFarve\nAlfaMail")).toEqual(["System/udbyderFarve + AlfaMail"]);
    const long = `${"x".repeat(60)}System/udbyderFunktion`;
    expect(grouped(`${long}\nAlfaMail`)).toEqual([`${long} + AlfaMail`]);
  });
});

describe("a line whose cells ran together", () => {
  it("may be cut at its last seams, which a person confirms", () => {
    expect(proposeSplit("BitBucketKodeopbevaring", ["name", "activity"])).toEqual({
      ...{ name: "BitBucket", activity: "Kodeopbevaring" },
    });
    expect(proposeSplit(" BitBucketKode ", ["name", "activity"])).toEqual({ name: "BitBucket", activity: "Kode" });
    expect(proposeSplit("Office365Mail", ["name", "activity"])).toEqual({ name: "Office365", activity: "Mail" });
    expect(proposeSplit("Alfa (EU)MailDanmark", ["name", "activity", "country"])).toEqual({
      ...{ name: "Alfa (EU)", activity: "Mail", country: "Danmark" },
    });
  });

  it("is not cut where it has fewer seams than columns", () => {
    expect(proposeSplit("Alfa", ["name", "activity"])).toBeNull();
    expect(proposeSplit("Alfa ABC", ["name", "activity"])).toBeNull();
  });
});
