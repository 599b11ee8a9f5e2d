import { PRESETS } from "~/domain/agreement/presets";
import type { PeriodTerm, Profile, Span, Terms } from "~/domain/agreement/terms";

/** What a form's fields hold, by name. */
export type Typed = Record<string, string>;

/** Where new periods are counted. */
export type CountedIn = Pick<PeriodTerm, "calendar" | "zone">;

/**
 * Terms as the form's fields hold them. In: all terms, or only where one customer's differ; `counted`: what the fields of
 * a period hold that is not there, the standard's own where there is one.
 */
export function typedTerms(terms: Partial<Terms>, counted: CountedIn & Partial<PeriodTerm>): Typed {
  const { notice, objection, emergency, answer, remedy, geography } = terms;
  const own = notice ?? objection ?? emergency ?? terms.noticeByData?.[0]?.period ?? counted;
  const fields: Record<string, string | undefined> = {
    profile: terms.profile,
    authorisation: terms.authorisation,
    objectionEffect: terms.objectionEffect,
    replacement: terms.replacement,
    otherProcessing: terms.otherProcessing,
    locationInEea: terms.locationInEea,
    geography: geography?.kind,
    countries: geography?.kind === "list" ? geography.countries.join(", ") : undefined,
    services: terms.services?.join(", "),
    dataCategories: terms.dataCategories?.join(", "),
    subjectCategories: terms.subjectCategories?.join(", "),
    calendar: own.calendar,
    zone: own.zone,
    ...spanFields("notice", notice, counted.unit),
    "notice.start": notice?.start ?? counted.start ?? "sending",
    "notice.source": notice?.source ?? "contract",
    ...spanFields("objection", objection),
    "objection.start": objection?.start ?? counted.start ?? "sending",
    "objection.source": objection?.source ?? "contract",
    "objection.effect": objection?.effect ?? "gates_start",
    ...spanFields("emergency", emergency),
    "emergency.start": emergency?.start ?? "sending",
    ...spanFields("answer", answer),
    ...spanFields("remedy", remedy),
  };
  terms.noticeByData?.forEach(({ dataCategories, period }, at) => {
    fields[`noticeByData[${at}].dataCategories`] = dataCategories.join(", ");
    Object.assign(fields, spanFields(`noticeByData[${at}]`, period));
  });
  return filled(fields);
}

/** Named terms: what is ticked where it is so. */
export function typedStandard(name: string, terms: Terms, counted: CountedIn): Typed {
  return filled({
    ...typedTerms(terms, counted),
    name,
    acceptUntilEffective: terms.acceptUntilEffective ? "on" : undefined,
    reminders: terms.reminders ? "on" : undefined,
    specialCategories: terms.specialCategories ? "on" : undefined,
  });
}

/** One customer's own: ticked is what the agreement does not state or limit although the standard terms do. */
export function typedOwn(standardTermsId: string, own: Partial<Terms>, standard: Terms, counted: CountedIn): Typed {
  const none = (["notice", "objection", "emergency", "answer", "remedy"] as const).filter((name) => own[name] === null);
  const all = (["services", "dataCategories", "subjectCategories", "noticeByData"] as const).filter(
    (name) => own[name]?.length === 0,
  );
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");
  return filled({
    ...typedTerms(own, { ...counted, ...standard.notice }),
    standardTermsId,
    acceptUntilEffective: yesNo(own.acceptUntilEffective),
    reminders: yesNo(own.reminders),
    specialCategories: yesNo(own.specialCategories),
    ...Object.fromEntries([...none, ...all].map((name) => [`none.${name}`, "on"])),
  });
}

/**
 * What was typed, with what the chosen profile usually says filled in. A number that somebody wrote stays, and so does all
 * that no profile speaks of. `isCustomer`: a customer's form says yes or no where the other has a tick.
 */
export function withPreset(typed: Typed, profile: Profile, isCustomer: boolean): Typed {
  const { housePeriod, geography, acceptUntilEffective, ...said } = PRESETS[profile];
  const filledIn: Record<string, string | undefined> = { ...typed, ...said, profile, geography: geography.kind };
  const no = isCustomer ? "no" : undefined;
  filledIn.acceptUntilEffective = acceptUntilEffective ? (isCustomer ? "yes" : "on") : no;
  filledIn.countries = undefined;
  if (housePeriod !== null && !typed["notice.count"]) {
    Object.assign(filledIn, spanFields("notice", housePeriod), { "notice.source": "house" });
  }
  return filled(filledIn);
}

function spanFields(name: string, span: Span | null | undefined, unit = "days"): Record<string, string | undefined> {
  return { [`${name}.count`]: span ? String(span.count) : undefined, [`${name}.unit`]: span?.unit ?? unit };
}

function filled(fields: Record<string, string | undefined>): Typed {
  return Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ""),
  );
}
