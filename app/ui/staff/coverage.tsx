import type { DeliveryState } from "~/domain/delivery/delivery";
import { Stats } from "../stat";
import { useT } from "../translator";
import type { ChangePageView } from "./change-view";

/** Who was told and what came back, and how the sending stands. */
export function Coverage({ view }: { view: ChangePageView }) {
  const { t, format } = useT();
  const { coverage, deliveries, now, zone, change } = view;
  const { told, customers, replies } = coverage;
  const notices = deliveries.filter(({ kind }) => kind === "notice");
  const count = (...states: DeliveryState[]) =>
    notices.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.count, 0);
  const total = notices.reduce((sum, row) => sum + row.count, 0);
  const accepted = count("accepted");
  const failed = count("failed");
  const retrying = count("deferred", "uncertain");
  const isDone = accepted + failed + count("suppressed") === total;
  return (
    <div className="grid gap-6">
      <Stats
        label={t("staff.coverage.title")}
        items={[
          {
            key: "told",
            value: `${format.number(told)} / ${format.number(customers)}`,
            label: t("statuses.reply.told"),
          },
          { key: "objected", value: format.number(replies.objected), label: t("statuses.reply.objected") },
          { key: "acknowledged", value: format.number(replies.acknowledged), label: t("statuses.reply.acknowledged") },
          { key: "silent", value: format.number(replies.silent), label: t("statuses.reply.silent") },
          { key: "notReached", value: format.number(replies.notReached), label: t("statuses.reply.notReached") },
        ]}
      />
      <p className="text-sm print:hidden">
        <a className="link" href={`/staff/changes/${change.id}/coverage`}>
          {t("reach.link")}
        </a>
      </p>
      <div>
        <h3 className="text-lg font-semibold">{t("announce.progress.title")}</h3>
        <progress
          className="progress progress-primary mt-2 w-full"
          max={Math.max(1, total)}
          value={accepted}
          aria-label={t("announce.progress.title")}
        />
        <p className="mt-1 text-sm">
          {t("announce.progress.of", { done: format.number(accepted), total: format.number(total) })}{" "}
          {t("announce.progress.accepted")}
          {retrying > 0 && `, ${format.number(retrying)} ${t("announce.progress.retrying")}`}
          {failed > 0 && `, ${format.number(failed)} ${t("announce.progress.failed")}`}.{" "}
          <span className="quiet">
            {isDone
              ? t("announce.progress.done")
              : [...pace(), t("announce.progress.reload", { time: format.instant(now, zone) })].join(" ")}
          </span>
        </p>
      </div>
    </div>
  );

  /** How fast it goes, and how long it will take, reckoned from what went out so far. */
  function pace(): string[] {
    const seconds = (Date.parse(now) - Date.parse(change.announcedAt ?? now)) / 1000;
    if (accepted === 0 || seconds <= 0) return [];
    const rate = accepted / seconds;
    const minutes = Math.ceil((total - accepted - failed) / rate / 60);
    return [
      `${t("announce.progress.rate", { rate: format.number(Math.round(rate * 10) / 10) })},`,
      `${t("announce.progress.left", { minutes: t("common.minutes", { count: minutes }) })}.`,
    ];
  }
}
