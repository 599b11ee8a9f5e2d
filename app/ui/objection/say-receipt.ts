import type { Receipt, ReceiptEffect } from "~/domain/objection/receipt";
import type { Key } from "~/i18n/catalog";
import type { Translator } from "~/i18n/translator";

/** Whether the objection was in time, and why: never a verdict without its reason. */
export function sayVerdict({ t, format }: Translator, receipt: Receipt): string {
  const { objection, deadline, window, period, firstDay } = receipt;
  if (objection.state === "unconfirmed" || objection.state === "unmatched" || objection.state === "dismissed")
    return t("receipt.toBeMatched");
  if (objection.timing === "not_told") return t("receipt.timing.not_told");
  if (deadline === null || window === null)
    return t(receipt.asksApproval ? "receipt.noDeadline" : "notice.statement.noWindow");
  const until = format.lastMinute(deadline, window.zone);
  if (objection.timing !== "before_first_use") return t(`receipt.timing.${objection.timing}`, { until });
  const day = firstDay === null ? t("common.notStated") : format.day(firstDay, "long");
  const statesNone = period?.source !== "contract";
  return t(statesNone ? "receipt.timing.house_period" : "receipt.timing.before_first_use", { until, day });
}

/** What the objection does now. */
export function sayEffect({ t }: Translator, { effect }: Pick<Receipt, "effect">): string {
  return t(EFFECTS[effect]);
}

const EFFECTS = {
  holds: "receipt.effectHeld",
  to_be_matched: "receipt.toBeMatched",
  unconfirmed: "receipt.effectUnconfirmed",
  late: "receipt.effectLate",
  settled: "receipt.effectSettled",
  withdrawn: "receipt.effectWithdrawn",
  decided: "receipt.effectDecided",
  dismissed: "receipt.effectDismissed",
} as const satisfies Record<ReceiptEffect, Key>;
