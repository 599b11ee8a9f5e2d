import { expect, it } from "vitest";
import { faultCells } from "./fault-cells";

const headings = new Map([
  ["name", "Kunde"],
  ["language", "Sprog"],
  ["contactLanguage", "Kontaktsprog"],
  ["noticeCount", "Varselsfrist"],
  ["noticeUnit", "Enhed"],
] as const);

it("each fault is told with the heading that the file has and what stands in the cell, as it stands", () => {
  const cells = { name: "=Skov", noticeCount: "to", noticeUnit: "uger" };
  expect(faultCells(["customer.notice_invalid", "customer.contradicts_earlier_row"], cells, headings)).toEqual([
    { code: "customer.notice_invalid", column: "Varselsfrist", value: "to" },
    { code: "customer.notice_invalid", column: "Enhed", value: "uger" },
    { code: "customer.contradicts_earlier_row", column: "Kunde", value: "=Skov" },
  ]);
});

it("of two languages the wrong one is told, and a column that is not there by the name that we know", () => {
  const cells = { language: "DA", contactLanguage: "fi" };
  expect(faultCells(["customer.language_unknown", "customer.reading_reason_missing"], cells, headings)).toEqual([
    { code: "customer.language_unknown", column: "Kontaktsprog", value: "fi" },
    { code: "customer.reading_reason_missing", column: "replacementWhy", value: "" },
  ]);
});
