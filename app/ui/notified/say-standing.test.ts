import { expect, test } from "vitest";
import { createTranslator } from "~/i18n/translator";
import { sayStanding } from "./say-standing";

const plain = {
  corrects: null,
  correctedBy: null,
  change: { withdrawnAt: null, withdrawnReason: null },
  processor: { zone: "Europe/Copenhagen" },
  window: { zone: "Europe/Copenhagen" },
};
const say = (over: object) => sayStanding(createTranslator("en"), { ...plain, ...over });
const withdrawn = { withdrawnAt: "2026-11-25T09:00:00.000Z", withdrawnReason: "The contract fell through." };

test("a notice on paper names the change that it corrects, and the one that corrects it", () => {
  expect(say({})).toEqual([]);
  const corrects = { ref: "2026-01", correction: "content", what: { items: [], firstDay: null } };
  expect(say({ corrects })).toEqual(["Corrects change 2026-01"]);
  expect(say({ corrects, correctedBy: "2026-03", change: withdrawn })).toEqual([
    "Corrects change 2026-01",
    "Corrected by change 2026-03",
  ]);
});

test("a notice on paper says when its change was withdrawn, and why", () => {
  const [when, why] = say({ change: withdrawn });
  expect(when).toBe("Withdrawn on 25 November 2026 10:00 (Copenhagen)");
  expect(why).toBe("Reason: The contract fell through.");
});
