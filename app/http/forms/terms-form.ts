import { z } from "zod";
import { BARE_TERMS, type Geography, type PeriodTerm, type Terms } from "~/domain/agreement/terms";
import { countryOf } from "~/domain/geography/find-country";
import { isCalendarId } from "~/domain/periods/calendar-ids";
import { isZone } from "~/domain/periods/event";
import { checkPeriod, PERIOD_UNITS } from "~/domain/periods/period";

const PROFILES = ["heyloyalty", "danish_authority", "eu_2021_915", "own"] as const;
const READINGS = ["notice_and_objection", "specific_approval"] as const;
const GEOGRAPHIES = ["none", "EEA", "EU", "list"] as const;
const choose = { error: "choose" };

const period = {
  noticeCount: z.number({ error: "number" }).optional(),
  noticeUnit: z.enum(PERIOD_UNITS, choose).default("days"),
  calendar: z.string().refine(isCalendarId, "choose").default("DK"),
  zone: z.string().refine(isZone, "choose").default("Europe/Copenhagen"),
  start: z.enum(["sending", "receipt", "publication"], choose).default("sending"),
  source: z.enum(["contract", "house"], choose).default("contract"),
};
const countries = z.string().max(2000, "tooLong").optional();

/** Named terms: everything is said. Without a number there is no period, and nothing can be announced. */
export const termsForm = z
  .object({
    ...period,
    name: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
    profile: z.enum(PROFILES, choose),
    authorisation: z.enum(["general", "specific"], choose),
    replacement: z.enum(READINGS, choose),
    otherProcessing: z.enum(READINGS, choose),
    geography: z.enum(GEOGRAPHIES, choose),
    countries,
    acceptUntilEffective: z.boolean().default(false),
  })
  .superRefine((form, context) => {
    checkNumber(form, context);
    checkCountries(form, context);
  });

/** One customer's agreement: what is left open is as the standard terms say. */
export const customerTermsForm = z
  .object({
    ...period,
    standardTermsId: z.string({ error: "choose" }),
    hasOwnPeriod: z.boolean().default(false),
    profile: z.enum(PROFILES, choose).optional(),
    authorisation: z.enum(["general", "specific"], choose).optional(),
    replacement: z.enum(READINGS, choose).optional(),
    otherProcessing: z.enum(READINGS, choose).optional(),
    geography: z.enum(GEOGRAPHIES, choose).optional(),
    countries,
    acceptUntilEffective: z.enum(["yes", "no"], choose).optional(),
  })
  .superRefine((form, context) => {
    if (form.hasOwnPeriod && form.noticeCount === undefined) {
      context.addIssue({ code: "custom", path: ["noticeCount"], message: "required" });
    }
    checkNumber(form, context);
    checkCountries(form, context);
  });

type PeriodForm = z.output<z.ZodObject<typeof period>>;
type GeographyForm = { geography?: (typeof GEOGRAPHIES)[number] | undefined; countries?: string | undefined };

export function termsOf(form: z.output<typeof termsForm>): Terms {
  const { profile, authorisation, replacement, otherProcessing, geography, acceptUntilEffective } = form;
  return {
    ...BARE_TERMS,
    ...{ profile, authorisation, replacement, otherProcessing, acceptUntilEffective },
    notice: periodOf(form),
    geography: geographyOf(geography, form.countries),
  };
}

export function overridesOf(form: z.output<typeof customerTermsForm>): Partial<Terms> {
  const { profile, authorisation, replacement, otherProcessing, geography, acceptUntilEffective } = form;
  return {
    ...(profile && { profile }),
    ...(authorisation && { authorisation }),
    ...(form.hasOwnPeriod && { notice: periodOf(form) }),
    ...(replacement && { replacement }),
    ...(otherProcessing && { otherProcessing }),
    ...(geography && { geography: geographyOf(geography, form.countries) }),
    ...(acceptUntilEffective && { acceptUntilEffective: acceptUntilEffective === "yes" }),
  };
}

function periodOf({ noticeCount, noticeUnit: unit, calendar, zone, start, source }: PeriodForm): PeriodTerm | null {
  return noticeCount === undefined ? null : { count: noticeCount, unit, calendar, zone, start, source };
}

function geographyOf(kind: (typeof GEOGRAPHIES)[number], line: string | undefined): Geography {
  return kind === "list" ? { kind, countries: countriesIn(line).codes } : { kind };
}

function countriesIn(line = ""): { codes: string[]; unknown: string[] } {
  const parts = line.split(/[,;\n]/).map((part) => part.trim());
  const read = parts.filter((part) => part !== "").map((part) => ({ part, code: countryOf(part) }));
  return {
    codes: [...new Set(read.flatMap(({ code }) => code ?? []))].sort(),
    unknown: read.flatMap(({ part, code }) => (code === null ? [part] : [])),
  };
}

function checkNumber({ noticeCount, noticeUnit }: PeriodForm, context: z.RefinementCtx): void {
  if (noticeCount === undefined || checkPeriod({ count: noticeCount, unit: noticeUnit }).ok) return;
  context.addIssue({ code: "custom", path: ["noticeCount"], message: "number" });
}

function checkCountries({ geography, countries: line }: GeographyForm, context: z.RefinementCtx): void {
  if (geography !== "list") return;
  const { codes, unknown } = countriesIn(line);
  if (codes.length === 0 || unknown.length > 0) {
    context.addIssue({ code: "custom", path: ["countries"], message: "country" });
  }
}
