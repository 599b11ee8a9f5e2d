import { parseWithZod } from "@conform-to/zod/v4";
import { aPeriod, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { PERIOD_EFFECTS, PERIOD_STARTS, PROFILES, type Span, type Terms } from "~/domain/agreement/terms";
import { PERIOD_UNITS } from "~/domain/periods/period";
import { customerTermsForm, termsForm } from "./terms-form";
import { overridesOf, termsOf } from "./terms-of-form";
import { type Typed, typedOwn, typedStandard, withPreset } from "./typed-terms";

const counted = { calendar: "DK+", zone: "Europe/Copenhagen" };

function sent(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return form;
}

function read<Schema extends z.ZodType>(typed: Typed, schema: Schema): z.output<Schema> {
  const submission = parseWithZod(sent(typed), { schema });
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.reply().error));
  return submission.value;
}

function faultsIn(typed: Typed, schema: z.ZodType = termsForm) {
  const submission = parseWithZod(sent(typed), { schema });
  return submission.status === "success" ? {} : submission.reply().error;
}

const span: fc.Arbitrary<Span> = fc.record({
  count: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom(...PERIOD_UNITS),
});
const start = fc.constantFrom(...PERIOD_STARTS);
const source = fc.constantFrom("contract" as const, "house" as const);
const words = fc.uniqueArray(fc.constantFrom("names", "mail addresses", "Heypush", "orders"), { maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

/** Terms that the form can say: every period of an agreement by one calendar and clock. */
const agreements: fc.Arbitrary<Terms> = fc
  .record({
    profile: fc.constantFrom(...PROFILES),
    authorisation: fc.constantFrom("general" as const, "specific" as const),
    notice: maybe(fc.tuple(span, start, source)),
    byData: fc.array(fc.tuple(span, fc.constant<string[]>(["mail addresses"])), { maxLength: 3 }),
    objection: maybe(fc.tuple(span, start, source, fc.constantFrom(...PERIOD_EFFECTS))),
    emergency: maybe(fc.tuple(span, start)),
    objectionEffect: fc.constantFrom("blocks_start" as const, "right_to_terminate" as const),
    answer: maybe(span),
    remedy: maybe(span),
    replacement: fc.constantFrom("notice_and_objection" as const, "specific_approval" as const),
    otherProcessing: fc.constantFrom("notice_and_objection" as const, "specific_approval" as const),
    locationInEea: fc.constantFrom("notice_and_objection" as const, "information" as const),
    geography: fc.constantFrom<Terms["geography"]>(
      { kind: "none" },
      { kind: "EEA" },
      { kind: "EU" },
      { kind: "list", countries: ["DK", "NO"] },
    ),
    acceptUntilEffective: fc.boolean(),
    reminders: fc.boolean(),
    specialCategories: fc.boolean(),
    services: words,
    dataCategories: words,
    subjectCategories: words,
  })
  .map(({ notice, byData, objection, emergency, ...said }) => {
    const noticeStart = notice?.[1] ?? "sending";
    return {
      ...said,
      replacementChoice: null,
      notice: notice && aPeriod({ ...counted, ...notice[0], start: notice[1], source: notice[2] }),
      noticeByData: byData.map(([length, dataCategories]) => ({
        dataCategories,
        period: aPeriod({ ...counted, ...length, start: noticeStart }),
      })),
      objection: objection && {
        ...aPeriod({ ...counted, ...objection[0], start: objection[1], source: objection[2] }),
        effect: objection[3],
      },
      emergency: emergency && aPeriod({ ...counted, ...emergency[0], start: emergency[1] }),
    };
  });

describe("the form about standard terms", () => {
  it("D13 says back every agreement exactly as it was", () => {
    fc.assert(
      fc.property(agreements, (terms) => {
        const form = read(typedStandard("Standard", terms, counted), termsForm);
        expect(termsOf(form)).toEqual(terms);
      }),
      { numRuns: 300 },
    );
  });

  it("D1 a period without a number is none", () => {
    const typed = typedStandard("Standard", someTerms({ notice: null }), counted);
    expect(termsOf(read(typed, termsForm)).notice).toBeNull();
  });

  it.each([
    [{ "notice.count": "soon" }, "notice.count", "number"],
    [{ "objection.count": "0" }, "objection.count", "number"],
    [{ "answer.count": "2.5" }, "answer.count", "number"],
    [{ "remedy.count": "999999" }, "remedy.count", "number"],
    [{ "emergency.count": "-1" }, "emergency.count", "number"],
    [{ geography: "list", countries: "Atlantis" }, "countries", "country"],
    [{ geography: "list", countries: "" }, "countries", "country"],
    [{ "noticeByData[1].count": "6" }, "noticeByData[1].dataCategories", "required"],
    [{ "noticeByData[0].dataCategories": "mail" }, "noticeByData[0].count", "required"],
    [{ calendar: "XX" }, "calendar", "choose"],
    [{ zone: "Mars/Base" }, "zone", "choose"],
    [{ name: " " }, "name", "required"],
  ] as const)("%j is a fault of its field", (wrong, field, code) => {
    const typed = { ...typedStandard("Standard", someTerms(), counted), ...wrong };
    expect(faultsIn(typed)).toEqual({ [field]: [code] });
  });
});

describe("the form about one customer's agreement", () => {
  const standard = someTerms({ notice: aPeriod(counted), objection: { ...aPeriod(counted), effect: "gates_start" } });

  it("D13 what is left open is left to the standard terms", () => {
    const typed = typedOwn("standard-1", {}, standard, counted);
    expect(overridesOf(read(typed, customerTermsForm))).toEqual({});
  });

  it("D13 says back every agreement of a customer, whatever part of it is its own", () => {
    const parts = fc.subarray<keyof Terms>([
      ...(["profile", "authorisation", "notice", "objection", "emergency", "objectionEffect", "answer"] as const),
      ...(["remedy", "replacement", "otherProcessing", "locationInEea", "geography", "acceptUntilEffective"] as const),
      ...(["services", "dataCategories", "subjectCategories", "specialCategories", "reminders"] as const),
    ]);
    fc.assert(
      fc.property(agreements, parts, (terms, names) => {
        const own: Partial<Terms> = Object.fromEntries(names.map((name) => [name, terms[name]]));
        const typed = typedOwn("standard-1", own, standard, counted);
        expect(overridesOf(read(typed, customerTermsForm))).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });

  it("what is both written and ticked as not there is a slip", () => {
    const typed = typedOwn("standard-1", {}, standard, counted);
    const both = {
      ...typed,
      "objection.count": "5",
      "none.objection": "on",
      services: "Heypush",
      "none.services": "on",
    };
    expect(faultsIn(both, customerTermsForm)).toEqual({ "objection.count": ["either"], services: ["either"] });
  });
});

describe("a profile's usual words", () => {
  const typed = typedStandard("Standard", someTerms({ services: ["Heypush"], geography: { kind: "EU" } }), counted);

  it("D1 leave a number that is written, and all that no profile speaks of", () => {
    const filled = termsOf(read(withPreset(typed, "heyloyalty", false), termsForm));
    expect(filled).toMatchObject({ geography: { kind: "EEA" }, services: ["Heypush"], acceptUntilEffective: true });
    expect(filled.notice).toMatchObject({ count: 30, source: "contract" });
  });

  it("D1 offer the house period where no number is written, and only where the clauses have no blank for one", () => {
    const { "notice.count": _, ...empty } = typed;
    const noticeAfter = (profile: (typeof PROFILES)[number]) =>
      termsOf(read(withPreset(empty, profile, false), termsForm)).notice;
    expect(noticeAfter("heyloyalty")).toMatchObject({ count: 30, unit: "days", source: "house" });
    expect(noticeAfter("danish_authority")).toBeNull();
  });

  it("say yes or no for a customer, whose form may also leave it open", () => {
    const own = typedOwn("standard-1", {}, someTerms(), counted);
    expect(withPreset(own, "own", true).acceptUntilEffective).toBe("yes");
    expect(withPreset(own, "eu_2021_915", true).acceptUntilEffective).toBe("no");
  });
});
