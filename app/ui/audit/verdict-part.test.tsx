import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createTranslator } from "~/i18n/translator";
import { TranslatorProvider } from "../translator";
import { VerdictPart } from "./verdict-part";

const { t } = createTranslator("en");
const formOf = (drawnFrom: "log" | "list") =>
  renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <VerdictPart id="x" drawnFrom={drawnFrom} verdict={null} action="/" zone="Europe/Copenhagen" fault={null} />
    </TranslatorProvider>,
  );

test("HL-B2.16 of a sub-processor is said whether it reached data without need; of a person, whether they had any business", () => {
  const words = [t("audit.samples.verdicts.breach"), t("audit.samples.companyVerdicts.breach")];
  expect(words.map((word) => formOf("log").includes(word))).toEqual([true, false]);
  expect(words.map((word) => formOf("list").includes(word))).toEqual([false, true]);
});

test("HL-B2.16 what was looked at must be written beside a verdict on a sub-processor", () => {
  const note = /<textarea[^>]*>/;
  expect(note.exec(formOf("list"))?.[0]).toContain("required");
  expect(note.exec(formOf("log"))?.[0]).not.toContain("required");
});
