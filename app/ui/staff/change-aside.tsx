import { PostButton } from "../form";
import { Panel } from "../page-header";
import { useT } from "../translator";
import type { ChangePageView } from "./change-view";

/** When windows end, when the new version is published and by whom, and the way back. */
export function ChangeAside({ view, action, withdrawHref }: ChangeAsideProps) {
  const { t, format } = useT();
  const { change, zone, windows, items } = view;
  const isOpen = change.state === "announced";
  const waits = items.some(({ publishedVersion }) => publishedVersion === null);
  return (
    <>
      <Panel kicker={t("announce.day.title")}>
        <p className="font-serif text-2xl">
          {change.firstDay === null ? t("common.notStated") : format.day(change.firstDay, "long")}
        </p>
        {change.announcedAt !== null && (
          <p className="quiet mt-1 text-sm">
            {t("announce.frozen", { time: format.instant(change.announcedAt, zone) })}
          </p>
        )}
      </Panel>
      <Panel kicker={t("announce.who.column.until")}>
        <ul className="grid gap-2 text-sm">
          {windows.map(({ windowEnd, count, untold }) => (
            <li key={windowEnd ?? ""}>
              {windowEnd === null ? t("staff.change.noWindow") : format.lastMinute(windowEnd, zone)}
              <span className="quiet block">{t("common.customers", { count })}</span>
              {windowEnd !== null && untold > 0 && (
                <span className="quiet block">{t("staff.change.notBegun", { count: untold })}</span>
              )}
            </li>
          ))}
        </ul>
        {view.outages > 0 && (
          <a className="link mt-2 block text-sm" href="/staff/outages">
            {t("outages.since", { count: view.outages })}
          </a>
        )}
      </Panel>
      {isOpen && waits && (
        <Panel kicker={t("decide.publish.title", { version: view.currentVersion + 1 })}>
          <PublishPart view={view} action={action} />
        </Panel>
      )}
      <Panel kicker={t("decide.objectionsTitle")}>
        <a className="link text-sm" href="/staff/objections">
          {t("staff.change.objections", { count: view.coverage.replies.objected })}
        </a>
      </Panel>
      <Panel kicker={t("classes.record.title")}>
        {view.leftOut > 0 && (
          <p className="mb-2 text-sm">{t("checks.says.customer.left_out", { count: view.leftOut })}</p>
        )}
        <a className="link text-sm" href={`/staff/changes/${change.id}/record`}>
          {t("classes.record.link")}
        </a>
      </Panel>
      {isOpen && items.every(({ publishedVersion }) => publishedVersion === null) && (
        <Panel kicker={t("draft.correction.ask")}>
          <p className="text-sm">{t("draft.correction.lead")}</p>
          <div className="mt-3">
            <PostButton action={action} fields={{ intent: "correct" }} className="btn btn-sm h-auto min-h-8 py-1.5">
              {t("draft.correction.begin")}
            </PostButton>
          </div>
        </Panel>
      )}
      {isOpen && (
        <p className="text-sm print:hidden">
          <a className="link" href={withdrawHref}>
            {t("decide.withdraw.title")}
          </a>
        </p>
      )}
    </>
  );
}

export type ChangeAsideProps = { view: ChangePageView; action: string; withdrawHref: string };

function PublishPart({ view, action }: Pick<ChangeAsideProps, "view" | "action">) {
  const { t, format } = useT();
  const { change, windows, zone, now, currentVersion } = view;
  const last =
    windows
      .map(({ windowEnd }) => windowEnd)
      .filter((end) => end !== null)
      .sort()
      .at(-1) ?? null;
  const waits =
    last !== null && last > now ? t("decide.publish.waits", { until: format.lastMinute(last, zone) }) : null;
  const day = change.firstDay === null ? t("common.notStated") : format.day(change.firstDay, "long");
  if (change.publishAutomatically) {
    return (
      <p className="text-sm">
        {[t("decide.publish.bySelf", { day }), waits].filter((text) => text !== null).join(" ")}
      </p>
    );
  }
  return (
    <>
      <p className="text-sm">{[t("decide.publish.lead", { day }), waits].filter((text) => text !== null).join(" ")}</p>
      <div className="mt-3">
        <PostButton
          action={action}
          fields={{ intent: "publish" }}
          className="btn btn-primary btn-sm h-auto min-h-8 py-1.5"
        >
          {t("decide.publish.submit", { version: currentVersion + 1 })}
        </PostButton>
      </div>
      <p className="quiet mt-2 text-sm">{t("decide.publish.rules")}</p>
    </>
  );
}
