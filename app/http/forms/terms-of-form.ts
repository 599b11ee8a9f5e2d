import type { Geography, ObjectionTerm, PeriodTerm, Span, Terms } from "~/domain/agreement/terms";
import { countriesIn } from "./listed-countries";
import type { CustomerTermsFormValue, PeriodsForm, TermsFormValue } from "./terms-form";

/** Named terms as typed. Who chose how a replacement is read is not the form's to say. */
export function termsOf(form: TermsFormValue): Terms {
  const { profile, authorisation, objectionEffect, replacement, otherProcessing, locationInEea } = form;
  const { acceptUntilEffective, reminders, specialCategories } = form;
  return {
    ...{ profile, authorisation, objectionEffect, replacement, otherProcessing, locationInEea },
    ...{ acceptUntilEffective, reminders, specialCategories },
    replacementChoice: null,
    notice: noticeOf(form),
    noticeByData: noticeByDataOf(form),
    objection: objectionOf(form),
    emergency: emergencyOf(form),
    answer: spanOf(form.answer),
    remedy: spanOf(form.remedy),
    geography: geographyOf(form.geography, form.countries),
    services: listed(form.services),
    dataCategories: listed(form.dataCategories),
    subjectCategories: listed(form.subjectCategories),
  };
}

/** Where one customer's agreement is said to differ: what is written, and what is ticked as not there. */
export function overridesOf(form: CustomerTermsFormValue): Partial<Terms> {
  const { profile, authorisation, objectionEffect, replacement, otherProcessing, locationInEea, none } = form;
  const chosen = { profile, authorisation, objectionEffect, replacement, otherProcessing, locationInEea };
  const { acceptUntilEffective, reminders, specialCategories, geography } = form;
  const notice = noticeOf(form);
  const byData = noticeByDataOf(form);
  const own = <T>(value: T | null, isNone: boolean | undefined): T | null | undefined =>
    value ?? (isNone ? null : undefined);
  const list = (line: string | undefined, isAll: boolean | undefined) =>
    line === undefined ? (isAll ? [] : undefined) : listed(line);
  return present({
    ...chosen,
    notice: own(notice, none?.notice),
    noticeByData: byData.length > 0 || none?.noticeByData ? byData : undefined,
    objection: own(objectionOf(form), none?.objection),
    emergency: own(emergencyOf(form), none?.emergency),
    answer: own(spanOf(form.answer), none?.answer),
    remedy: own(spanOf(form.remedy), none?.remedy),
    geography: geography && geographyOf(geography, form.countries),
    services: list(form.services, none?.services),
    dataCategories: list(form.dataCategories, none?.dataCategories),
    subjectCategories: list(form.subjectCategories, none?.subjectCategories),
    acceptUntilEffective: acceptUntilEffective && acceptUntilEffective === "yes",
    reminders: reminders && reminders === "yes",
    specialCategories: specialCategories && specialCategories === "yes",
  });
}

/** Leaves out what is left to the standard terms. */
function present(said: { [K in keyof Terms]?: Terms[K] | undefined }): Partial<Terms> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function noticeOf({ notice, calendar, zone }: PeriodsForm): PeriodTerm | null {
  const { count, unit, start, source } = notice ?? {};
  if (count === undefined || unit === undefined) return null;
  return { count, unit, calendar, zone, start: start ?? "sending", source: source ?? "contract" };
}

function objectionOf({ objection, calendar, zone }: PeriodsForm): ObjectionTerm | null {
  if (objection?.count === undefined) return null;
  const { count, unit, start, source, effect } = objection;
  return { count, unit, calendar, zone, start, source, effect };
}

/** A shorter or longer notice for some changes runs only where the agreement says so, so it is never the house's. */
function emergencyOf({ emergency, calendar, zone }: PeriodsForm): PeriodTerm | null {
  if (emergency?.count === undefined) return null;
  const { count, unit, start } = emergency;
  return { count, unit, calendar, zone, start, source: "contract" };
}

/** They run from where the notice period runs. */
function noticeByDataOf({ noticeByData, notice, calendar, zone }: PeriodsForm): Terms["noticeByData"] {
  const start = notice?.start ?? "sending";
  return noticeByData.flatMap(({ count, unit, dataCategories }) => {
    if (count === undefined) return [];
    const period: PeriodTerm = { count, unit, calendar, zone, start, source: "contract" };
    return [{ dataCategories: listed(dataCategories), period }];
  });
}

function spanOf(span: PeriodsForm["answer"]): Span | null {
  return span?.count === undefined ? null : { count: span.count, unit: span.unit };
}

function geographyOf(kind: TermsFormValue["geography"], line: string | undefined): Geography {
  return kind === "list" ? { kind, countries: countriesIn(line).codes } : { kind };
}

/** Forms send line ends as CRLF. */
function listed(line = ""): string[] {
  const parts = line.split(/[,;\r\n]+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}
