import type { NotifiedChange } from "~/domain/notice/notified-change";
import { acceptsUntilFirstUse } from "~/domain/objection/timing";
import { Callout } from "../callout";
import { useT } from "../translator";

/** Until when one may object, or plainly that it has passed and what that means. */
export function DeadlineNote({ notified }: { notified: NotifiedChange }) {
  const { t, format } = useT();
  const { window, notice, firstDay, now } = notified;
  if (window === null) return null;
  const until = format.lastMinute(window.windowEndExclusive, window.zone);
  if (now < window.windowEndExclusive) return <Callout tone="info">{t("object.deadline", { until })}</Callout>;
  const counts = acceptsUntilFirstUse(notice) && firstDay !== null;
  const day = firstDay === null ? "" : format.day(firstDay, "long");
  const late = notice.terms.notice?.source === "contract" ? "notice.lateAgreed" : "notice.lateUntilUse";
  return (
    <Callout tone="warn" title={t("object.lateTitle")}>
      {counts ? `${t("notice.noLongerOpen", { until })} ${t(late, { day })}` : t("object.lateBody", { until })}
    </Callout>
  );
}
