import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import { acceptsUntilFirstUse } from "~/domain/objection/timing";
import { meaningOf, sayExplanation } from "~/i18n/say-explanation";
import type { Translator } from "~/i18n/translator";

type Facts = Pick<NotifiedChange, "notice" | "window" | "firstDay" | "now" | "correctedBy">;

/** What changes, in plain words. */
export function sayWhatChanges(translator: Translator, { explanation }: Pick<NotifiedItem, "explanation">): string[] {
  return sayExplanation(translator, explanation, { isProven: true, past: null }).what;
}

/** What one item means for this customer, a sentence each: what it may do, what silence does, what it rests on. */
export function sayMeaning(translator: Translator, notified: Facts, { explanation, verdict }: NotifiedItem): string[] {
  if (isCalledOff({ verdict }))
    return [translator.t(notified.correctedBy === null ? "mail.withdrawal.used.all" : "change.correctedItem")];
  const isHeld = verdict.verdict === "closed" && verdict.gate.state === "held" && verdict.gate.by === "objection";
  const isProven = notified.notice.provenAt !== null;
  const said = sayExplanation(translator, explanation, {
    isProven,
    past: verdict.verdict === "decided" ? [] : sayPast(translator, notified),
  });
  if (isHeld) return [translator.t("receipt.effectHeld"), ...said.more, ...said.why];
  return meaningOf(said);
}

/** The change was withdrawn before this item took effect for the customer: nothing of it holds any more. */
export function isCalledOff({ verdict }: Pick<NotifiedItem, "verdict">): boolean {
  return verdict.verdict === "decided" && verdict.outcome.state === "withdrawn";
}

/** What is said of a window that has passed; null while it is open. */
function sayPast({ t, format }: Translator, { notice, window, firstDay, now }: Facts): string[] | null {
  if (window === null || now < window.windowEndExclusive) return null;
  const until = format.lastMinute(window.windowEndExclusive, window.zone);
  const ended = t("notice.noLongerOpen", { until });
  if (!acceptsUntilFirstUse(notice)) return [ended, t("notice.lateStill")];
  const day = firstDay === null ? t("common.notStated") : format.day(firstDay, "long");
  const statesNone = notice.terms.notice?.source !== "contract";
  return [ended, statesNone ? t("notice.lateUntilUse", { day }) : t("notice.lateAgreed", { day })];
}
