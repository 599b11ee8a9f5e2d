import { z } from "zod";
import { PERIOD_EFFECTS, PERIOD_STARTS, PROFILES } from "~/domain/agreement/terms";
import { isCalendarId } from "~/domain/periods/calendar-ids";
import { isZone } from "~/domain/periods/event";
import { checkPeriod, PERIOD_UNITS, type PeriodUnit } from "~/domain/periods/period";
import { countriesIn } from "./listed-countries";

/** Rows that the form has for longer notice about some data. */
export const DATA_ROWS = 3;
export const READINGS = ["notice_and_objection", "specific_approval"] as const;
export const GEOGRAPHIES = ["none", "EEA", "EU", "list"] as const;
export const OBJECTION_EFFECTS = ["blocks_start", "right_to_terminate"] as const;
export const MOVES = ["notice_and_objection", "information"] as const;

const LONGEST = 2000;
const choose = { error: "choose" };
const line = z.string().max(LONGEST, "tooLong").optional();
const span = { count: z.number({ error: "number" }).optional(), unit: z.enum(PERIOD_UNITS, choose).default("days") };
const start = z.enum(PERIOD_STARTS, choose).default("sending");
const source = z.enum(["contract", "house"], choose).default("contract");

/** Periods, and how all of them are counted. A period without a number is not stated. */
const periods = {
  notice: z.object({ ...span, start, source }).optional(),
  objection: z
    .object({ ...span, start, source, effect: z.enum(PERIOD_EFFECTS, choose).default("gates_start") })
    .optional(),
  emergency: z.object({ ...span, start }).optional(),
  noticeByData: z
    .array(z.object({ ...span, dataCategories: line }))
    .max(DATA_ROWS)
    .default([]),
  answer: z.object(span).optional(),
  remedy: z.object(span).optional(),
  calendar: z.string().refine(isCalendarId, "choose").default("DK"),
  zone: z.string().refine(isZone, "choose").default("Europe/Copenhagen"),
};

const clauses = {
  profile: z.enum(PROFILES, choose),
  authorisation: z.enum(["general", "specific"], choose),
  objectionEffect: z.enum(OBJECTION_EFFECTS, choose),
  replacement: z.enum(READINGS, choose),
  otherProcessing: z.enum(READINGS, choose),
  locationInEea: z.enum(MOVES, choose),
  geography: z.enum(GEOGRAPHIES, choose),
};

const scope = { countries: line, services: line, dataCategories: line, subjectCategories: line };

/** Named terms: everything is said. Without a number there is no notice period, and nothing can be announced. */
export const termsForm = z
  .object({
    ...periods,
    ...clauses,
    ...scope,
    name: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
    why: line,
    acceptUntilEffective: z.boolean().default(false),
    reminders: z.boolean().default(false),
    specialCategories: z.boolean().default(false),
  })
  .superRefine((form, context) => {
    checkPeriods(form, context);
    checkCountries(form, context);
  });

const yesNo = z.enum(["yes", "no"], choose).optional();
const tick = z.boolean().default(false);
/** What this customer's agreement does not state although the standard terms do, or does not limit. */
const none = z
  .object({
    ...{ notice: tick, objection: tick, emergency: tick, noticeByData: tick, answer: tick, remedy: tick },
    ...{ services: tick, dataCategories: tick, subjectCategories: tick },
  })
  .optional();

/** One customer's agreement: what is left open is as the standard terms say. */
export const customerTermsForm = z
  .object({
    ...periods,
    profile: clauses.profile.optional(),
    authorisation: clauses.authorisation.optional(),
    objectionEffect: clauses.objectionEffect.optional(),
    replacement: clauses.replacement.optional(),
    otherProcessing: clauses.otherProcessing.optional(),
    locationInEea: clauses.locationInEea.optional(),
    geography: clauses.geography.optional(),
    ...scope,
    standardTermsId: z.string({ error: "choose" }),
    why: line,
    none,
    acceptUntilEffective: yesNo,
    reminders: yesNo,
    specialCategories: yesNo,
  })
  .superRefine((form, context) => {
    checkPeriods(form, context);
    checkCountries(form, context);
    checkEither(form, context);
  });

export type TermsFormValue = z.output<typeof termsForm>;
export type CustomerTermsFormValue = z.output<typeof customerTermsForm>;
export type PeriodsForm = z.output<z.ZodObject<typeof periods>>;
type Counted = { count?: number | undefined; unit: PeriodUnit };

function checkPeriods(form: PeriodsForm, context: z.RefinementCtx): void {
  const check = (period: Counted | undefined, path: (string | number)[]) => {
    if (period?.count === undefined || checkPeriod({ count: period.count, unit: period.unit }).ok) return;
    context.addIssue({ code: "custom", path: [...path, "count"], message: "number" });
  };
  for (const name of ["notice", "objection", "emergency", "answer", "remedy"] as const) check(form[name], [name]);
  form.noticeByData.forEach((row, at) => {
    check(row, ["noticeByData", at]);
    // Half a row would be dropped without a word.
    const halves = { count: row.count !== undefined, dataCategories: row.dataCategories !== undefined };
    for (const [field, isThere] of Object.entries(halves)) {
      if (isThere || !Object.values(halves).includes(true)) continue;
      context.addIssue({ code: "custom", path: ["noticeByData", at, field], message: "required" });
    }
  });
}

function checkCountries(
  { geography, countries }: { geography?: string | undefined; countries?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (geography !== "list") return;
  const { codes, unknown } = countriesIn(countries);
  if (codes.length === 0 || unknown.length > 0) {
    context.addIssue({ code: "custom", path: ["countries"], message: "country" });
  }
}

/** Both written and ticked as not there: one of them is a slip. */
function checkEither(form: CustomerEither, context: z.RefinementCtx): void {
  const { none: ticked } = form;
  if (ticked === undefined) return;
  for (const name of ["notice", "objection", "emergency", "answer", "remedy"] as const) {
    if (!ticked[name] || form[name]?.count === undefined) continue;
    context.addIssue({ code: "custom", path: [name, "count"], message: "either" });
  }
  for (const name of ["services", "dataCategories", "subjectCategories"] as const) {
    if (!ticked[name] || form[name] === undefined) continue;
    context.addIssue({ code: "custom", path: [name], message: "either" });
  }
}

type CustomerEither = PeriodsForm & {
  none?: z.output<typeof none>;
} & { [K in "services" | "dataCategories" | "subjectCategories"]?: string | undefined };
