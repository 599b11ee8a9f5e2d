import type { Explanation, MayDo } from "~/domain/notice/explain";
import { addDays, startOfDay } from "~/domain/time";
import { citeClause } from "./cite-clause";
import { sayKinds } from "./say-change";
import type { Translator } from "./translator";

/** What the reader's side looks like when it is told. */
export type Telling = {
  /** It is proven that the notice reached the customer, so the deadline moves no more (decision D11). */
  isProven: boolean;
  /** The time to object has passed: what is said instead of until when one may, and of what silence will do. */
  past: string[] | null;
};

/** An explanation in sentences, in the order in which they are read. */
export type SaidExplanation = {
  what: string[];
  may: string[];
  silence: string[];
  /** What follows an objection; empty where none is at stake. */
  objection: string[];
  more: string[];
  why: string[];
};

/** Says what one item means for one customer: the one wording of notice, page, receipt and interface. */
export function sayExplanation(translator: Translator, explanation: Explanation, telling: Telling): SaidExplanation {
  const { t, format } = translator;
  const { what, silence, firstDay, needsTool, mayReachSpecialData } = explanation;
  const isOver = telling.past !== null;
  return {
    what: sayKinds(translator, {
      ...what,
      takenOverBy: what.takenOverBy === null ? null : { name: what.takenOverBy },
    }),
    may: sayMay(translator, explanation, telling),
    silence:
      silence === "authorises"
        ? isOver
          ? []
          : [
              t("explain.silence.authorises", {
                day: firstDay === null ? t("common.notStated") : format.day(firstDay, "long"),
              }),
            ]
        : [t(`explain.silence.${silence}`)],
    objection: sayObjection(translator, explanation),
    more: [
      ...(needsTool ? [t("explain.tool")] : []),
      ...(mayReachSpecialData ? [t("explain.special")] : []),
      ...sayAnnex(translator, explanation),
    ],
    why: sayWhy(translator, explanation),
  };
}

/** What a receipt repeats of the notice: what changes, what could be done about it, what silence meant, and why. */
export function toldSentences(translator: Translator, explanation: Explanation): string[] {
  const { what, may, silence, why } = sayExplanation(translator, explanation, { isProven: true, past: null });
  return [...what, ...may, ...silence, ...why];
}

/** All of it but what changes, which is often said elsewhere beside it. */
export function meaningOf({ may, silence, objection, more, why }: SaidExplanation): string[] {
  return [...may, ...silence, ...objection, ...more, ...why];
}

function sayMay(translator: Translator, { may, until }: Explanation, { isProven, past }: Telling): string[] {
  const { t, format } = translator;
  const moment =
    until === null ? null : format.lastMinute(startOfDay(addDays(until.lastDay, 1), until.zone), until.zone, "brief");
  const asksAnswer = may.some((act) => ANSWERS.includes(act));
  const sentences = may.flatMap((act): string[] => {
    if (act === "object") {
      if (past !== null) return asksAnswer ? [] : past;
      if (moment === null) return [t("explain.may.object")];
      return [t(isProven ? "explain.may.objectUntil" : "explain.may.objectAtLeast", { until: moment })];
    }
    if (act === "terminate" && past !== null) return [];
    return [t(`explain.may.${act}`)];
  });
  if (!asksAnswer) return sentences;
  const isDated = moment !== null && past === null && !may.includes("object");
  return [...sentences, isDated ? t("explain.may.answerUntil", { until: moment }) : t("explain.may.answer")];
}

const ANSWERS: readonly MayDo[] = ["approve", "consent", "amend"];

function sayObjection({ t, format }: Translator, { objection, may, what }: Explanation): string[] {
  if (objection === null || !may.includes("object")) return [];
  const { effect, answer, remedy } = objection;
  return [
    t(`explain.objection.${effect}`, { name: what.name }),
    ...(answer === null ? [] : [t("explain.objection.answer", { period: format.period(answer.count, answer.unit) })]),
    ...(remedy === null ? [] : [t("explain.objection.remedy", { period: format.period(remedy.count, remedy.unit) })]),
  ];
}

function sayAnnex(translator: Translator, { annexReading }: Explanation): string[] {
  if (annexReading === null) return [];
  const annex = citeClause(translator, annexReading.annex);
  return [translator.t("mail.notice.annexReading", { annex, clause: citeClause(translator, annexReading.clause) })];
}

/** Each source once, with what of the item rests on it where that is more than its kind. */
function sayWhy(translator: Translator, { why }: Explanation): string[] {
  const { t, format } = translator;
  const cited = why.map(({ because, clause }) => {
    const source = citeClause(translator, clause);
    const isFromAgreement = because === "PLACE" || because === "UNKNOWN_PLACE" || because === "DATA_NOT_APPROVED";
    return isFromAgreement ? t("explain.reason", { because: t(`explain.because.${because}`), clause: source }) : source;
  });
  const clauses = [...new Set(cited)];
  return clauses.length === 0 ? [] : [t("explain.why", { clauses: format.list(clauses) })];
}
