import { progressOf } from "~/domain/change/progress";
import { Stats } from "../stat";
import { useT } from "../translator";
import type { ChangePageView } from "./change-view";
import { ProgressBar } from "./progress-bar";

/** Who was told and what came back, and how the sending stands. */
export function Coverage({ view }: { view: ChangePageView }) {
  const { t, format } = useT();
  const { coverage, deliveries, now, zone, change } = view;
  const { told, customers, replies } = coverage;
  const since = { at: change.announcedAt ?? now, accepted: 0 };
  const progress = progressOf(deliveries, { now, since, pausedSince: view.pausedSince });
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
      <ProgressBar
        changeId={change.id}
        progress={progress}
        now={now}
        zone={zone}
        address={`/staff/changes/${change.id}`}
      />
    </div>
  );
}
