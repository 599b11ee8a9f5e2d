import type { NotifiedChange } from "~/domain/notice/notified-change";
import { Callout } from "../callout";
import { sayEffect } from "../objection/say-receipt";
import { useT } from "../translator";

/** What has happened already: withdrawn, objected, no objection noted. Said before anything else. */
export function NotifiedStates({ notified, base }: { notified: NotifiedChange; base: string }) {
  const { t, format } = useT();
  const translator = useT();
  const { change, notice, objections, window, processor } = notified;
  const zone = window?.zone ?? processor.zone;
  const acknowledged = notice.acknowledgedAt === null ? null : format.instant(notice.acknowledgedAt, zone);
  return (
    <div className="mt-6 grid gap-4 empty:hidden">
      {notified.corrects !== null && (
        <Callout tone="info" title={t("change.corrects", { ref: notified.corrects.ref })}>
          {t("change.answersCarried")}
        </Callout>
      )}
      {notified.correctedBy !== null && (
        <Callout tone="info" title={t("change.correctedBy", { ref: notified.correctedBy })}>
          {t("change.correctedFor")}
        </Callout>
      )}
      {change.withdrawnAt !== null && notified.correctedBy === null && (
        <Callout tone="info" title={t("change.withdrawnOn", { day: format.instant(change.withdrawnAt, zone, "long") })}>
          {t("change.withdrawnReason", { reason: change.withdrawnReason ?? "" })}
        </Callout>
      )}
      {objections.map(({ receipt, decisions }) => (
        <Callout
          key={receipt.objection.id}
          tone="good"
          kicker={t("receipt.number", { number: receipt.objection.number })}
          title={t("notice.objected")}
        >
          <p>{sayEffect(translator, receipt)}</p>
          {decisions.map(({ id, outcome }) => (
            <p key={id}>{t(`decide.outcomes.${outcome}`)}</p>
          ))}
          <a className="link" href={`${base}/receipt/${receipt.objection.number}`}>
            {t("receipt.see")}
          </a>
        </Callout>
      ))}
      {acknowledged !== null && objections.length === 0 && (
        <Callout tone="good" title={t("notice.acknowledged.title")}>
          {window !== null && notified.now < window.windowEndExclusive
            ? t("notice.acknowledged.until", {
                time: acknowledged,
                until: format.lastMinute(window.windowEndExclusive, window.zone),
              })
            : t("notice.acknowledged.open", { time: acknowledged })}
        </Callout>
      )}
    </div>
  );
}
