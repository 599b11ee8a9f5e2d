import { Callout } from "../callout";
import { Panel } from "../page-header";
import { useT } from "../translator";
import { ApprovalPanel } from "./approval-panel";
import { RequestNote } from "./asking";
import type { DraftPageView } from "./draft-view";
import { EmergencyPanel } from "./emergency-panel";
import { FirstDayPanel } from "./first-day-panel";
import { PublishChecks } from "./publish-checks";

/** What stands in the way of announcing, and the day from which it is wanted. */
export function DraftAside({ view, action, error, back }: DraftAsideProps) {
  const { t } = useT();
  const { change, check, latestNotice } = view;
  return (
    <>
      <Panel kicker={t("announce.before.title")}>
        <PublishChecks view={view} back={back ?? "draft"} />
      </Panel>
      <FirstDayPanel
        action={action}
        rowVersion={change.rowVersion}
        firstDay={change.firstDay}
        check={check}
        latestNotice={latestNotice}
        error={error}
        {...(back && { back })}
      />
      <EmergencyPanel view={view} back={back ?? "draft"} />
      <ApprovalPanel view={view} />
    </>
  );
}

export type DraftAsideProps = { view: DraftPageView; action: string; error: string | null; back?: "review" };

/** What happened to the draft since its reader last looked: published around it, refused at release, a list waiting. */
export function DraftNotes({ view, base }: { view: DraftPageView; base: string }) {
  const { t } = useT();
  const { isRebased, hasOpenImport, change } = view;
  return (
    <div className="mt-6 grid gap-4 empty:hidden">
      {change.releaseFault !== null && (
        <Callout tone="bad" title={t("draft.notReleased")}>
          {t("draft.notReleasedWhy")}
        </Callout>
      )}
      {view.request !== null && view.request.standing !== "open" && <RequestNote view={view} />}
      {view.correction !== null && (
        <Callout tone="info" title={t("draft.correction.title", { ref: view.correction.ref ?? "" })}>
          <p>{t(`draft.correction.${view.correction.kind ?? "none"}`)}</p>
          <a className="link" href={`/staff/changes/${view.correction.id}`}>
            {t("change.kicker", { ref: view.correction.ref ?? "" })}
          </a>
        </Callout>
      )}
      {isRebased && <Callout tone="info">{t("draft.outdated", { version: change.baseVersion })}</Callout>}
      {hasOpenImport && (
        <Callout
          tone="warn"
          title={t("draft.import.open")}
          act={{ href: `${base}/questions`, label: t("common.continue") }}
        >
          {t("draft.import.openLead")}
        </Callout>
      )}
    </div>
  );
}
