import type { Progress } from "~/domain/change/progress";
import type { Instant, Zone } from "~/domain/time";
import { sayPace, sayProgress, sayWhen } from "~/i18n/say-progress";
import { useT } from "../translator";

/** How the notices of a change go out; a small script keeps it up to date, and a link loads it again where there is none. */
export function ProgressBar({ changeId, progress, now, zone, address, heading: Heading = "h3" }: ProgressBarProps) {
  const translator = useT();
  const { t } = translator;
  const { isDone, total, accepted } = progress;
  return (
    <div {...(isDone ? {} : { "data-progress": `/staff/changes/${changeId}/progress` })}>
      <Heading className="text-lg font-semibold">{t("announce.progress.title")}</Heading>
      <progress
        data-progress-bar=""
        className="progress progress-primary mt-2 w-full"
        max={Math.max(1, total)}
        value={accepted}
        aria-label={t("announce.progress.title")}
      />
      <p className="mt-1 text-sm">
        <span data-progress-line="">{sayProgress(translator, progress)}</span>{" "}
        <span className="quiet" data-progress-pace="">
          {sayPace(translator, progress, zone)}
        </span>
      </p>
      {!isDone && (
        <p className="quiet mt-1 text-sm">
          <span data-progress-when="">{sayWhen(translator, now, zone)}</span>{" "}
          <a className="link print:hidden" href={address}>
            {t("announce.progress.reloadAll")}
          </a>
        </p>
      )}
      <p className="sr-only" aria-live="polite" data-progress-live="" />
    </div>
  );
}

export type ProgressBarProps = {
  changeId: string;
  progress: Progress;
  now: Instant;
  zone: Zone;
  /** Path and query of the page it stands on. */
  address: string;
  /** One below what it stands under. */
  heading?: "h2" | "h3";
};
