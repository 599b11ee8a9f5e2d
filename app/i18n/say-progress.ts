import type { Progress } from "~/domain/change/progress";
import type { Instant, Zone } from "~/domain/time";
import type { Translator } from "./translator";

/** How far a sending is, in one line. */
export function sayProgress({ t, format }: Translator, progress: Progress): string {
  const { accepted, total, retrying, failed } = progress;
  const parts = [
    `${t("announce.progress.of", { done: format.number(accepted), total: format.number(total) })} ${t("announce.progress.accepted")}`,
    ...(retrying > 0 ? [`${format.number(retrying)} ${t("announce.progress.retrying")}`] : []),
    ...(failed > 0 ? [`${format.number(failed)} ${t("announce.progress.failed")}`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** How it goes on: that all is out or stands still, or how fast it goes and how long it will take. */
export function sayPace({ t, format }: Translator, progress: Progress, zone: Zone): string {
  const { isDone, rate, secondsLeft, pausedSince } = progress;
  if (isDone) return t("announce.progress.done");
  if (pausedSince !== null) return t("announce.progress.paused", { time: format.instant(pausedSince, zone) });
  if (rate === null || secondsLeft === null) return t(`announce.progress.${waitsFor(progress)}`);
  const minutes = t("common.minutes", { count: Math.max(1, Math.ceil(secondsLeft / 60)) });
  const pace = t("announce.progress.rate", { rate: format.number(Math.round(rate * 10) / 10) });
  return `${pace}, ${t("announce.progress.left", { minutes })}.`;
}

/** When it stood so. */
export function sayWhen({ t, format }: Translator, now: Instant, zone: Zone): string {
  return t("announce.progress.stood", { time: format.instant(now, zone) });
}

function waitsFor({ total, accepted, retrying, failed }: Progress): "waits" | "waitsForNext" | "waitsForRetry" {
  const settled = accepted + failed;
  if (settled + retrying === 0) return "waits";
  return settled + retrying === total ? "waitsForRetry" : "waitsForNext";
}
