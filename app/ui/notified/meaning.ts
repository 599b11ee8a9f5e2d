import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import { acceptsUntilFirstUse } from "~/domain/objection/timing";
import { citeClause } from "~/i18n/cite-clause";
import type { Translator } from "~/i18n/translator";

type Facts = Pick<NotifiedChange, "notice" | "window" | "firstDay" | "now">;

/** What one item means for this customer, a sentence each: what it may do, what silence does, what it rests on. */
export function sayMeaning(translator: Translator, notified: Facts, { item, gate, verdict }: NotifiedItem): string[] {
  const { t } = translator;
  const { tracks, clauses } = gate;
  const sentences: string[] = [];
  if (verdict.verdict === "closed" && verdict.gate.state === "held" && verdict.gate.by === "objection")
    return [t("receipt.effectHeld"), ...sayClauses(translator, clauses)];
  if (tracks.includes("S")) sentences.push(t("notice.statement.approval"));
  if (tracks.includes("C")) sentences.push(t("notice.statement.consent"));
  if (tracks.includes("K")) sentences.push(t("notice.statement.amendment"));
  const needsAnswer = sentences.length > 0;
  if (needsAnswer) sentences.push(t("notice.statement.pending"));
  if (tracks.includes("N")) {
    if (verdict.verdict !== "decided") sentences.push(...sayWindow(translator, notified, needsAnswer));
    if (!needsAnswer) sentences.push(t("notice.statement.ifObjection", { name: item.name }));
  } else if (!needsAnswer) sentences.push(t("notice.statement.information"));
  return [...sentences, ...sayClauses(translator, clauses)];
}

function sayClauses(translator: Translator, clauses: readonly string[]): string[] {
  const { t, format } = translator;
  if (clauses.length === 0) return [];
  return [
    t("notice.statement.clause", { clause: format.list(clauses.map((citation) => citeClause(translator, citation))) }),
  ];
}

function sayWindow(
  { t, format }: Translator,
  { notice, window, firstDay, now }: Facts,
  needsAnswer: boolean,
): string[] {
  if (window === null) return [t("notice.statement.noWindow")];
  const until = format.lastMinute(window.windowEndExclusive, window.zone);
  const day = firstDay === null ? t("common.notStated") : format.day(firstDay, "long");
  if (now < window.windowEndExclusive) {
    const may = notice.provenAt === null ? "notice.statement.mayObjectAtLeast" : "notice.statement.mayObject";
    return needsAnswer ? [t(may, { until })] : [t(may, { until }), t("notice.statement.silence", { day })];
  }
  // What silence would not have authorised has no deadline to have missed.
  if (needsAnswer) return [];
  const ended = t("notice.noLongerOpen", { until });
  if (!acceptsUntilFirstUse(notice)) return [ended, t("notice.lateStill")];
  const statesNone = notice.terms.notice?.source !== "contract";
  return [ended, statesNone ? t("notice.lateUntilUse", { day }) : t("notice.lateAgreed", { day })];
}
