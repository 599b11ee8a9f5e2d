import type { Instant } from "~/domain/time";
import { Callout } from "../callout";
import { PostButton } from "../form";
import { useT } from "../translator";
import type { ChangePageView } from "./change-view";

/** Where the change is: about to be sent and still to be undone, being made ready, or taken back. */
export function ChangeStage({
  view,
  action,
}: {
  view: Pick<ChangePageView, "change" | "order" | "zone" | "now" | "corrects" | "correctedBy">;
  action: string;
}) {
  const { t, format } = useT();
  const { change, order, zone, now } = view;
  if (change.state === "scheduled") {
    const time = change.dueAt === null ? "" : format.instant(change.dueAt, zone);
    return (
      <div className="mt-6">
        <Callout tone="accent" title={t("announce.send.undoUntil", { time })}>
          <p>{t("announce.send.undoLeft", { left: t("common.minutes", { count: minutesLeft(change.dueAt, now) }) })}</p>
          {order !== null && (
            <p>{`${t("fourEyes.record.ordered")} ${order.by}. ${t(`fourEyes.record.${order.mode}`)}.`}</p>
          )}
          {order?.mayUndo === true && (
            <div className="mt-4">
              <PostButton action={action} fields={{ intent: "undo" }} className="btn btn-primary">
                {t("announce.send.undo")}
              </PostButton>
            </div>
          )}
        </Callout>
      </div>
    );
  }
  if (change.state === "releasing") {
    return (
      <div className="mt-6">
        <Callout tone="info" title={t("statuses.change.releasing")}>
          <a className="link" href={`/staff/changes/${change.id}`}>
            {t("announce.progress.reload")}
          </a>
        </Callout>
      </div>
    );
  }
  if (change.state === "withdrawn") {
    return (
      <div className="mt-6 grid gap-4">
        {view.correctedBy === null ? (
          <Callout tone="warn" title={t("statuses.change.withdrawn")}>
            {change.withdrawnAt === null ? null : <p>{format.instant(change.withdrawnAt, zone)}</p>}
            <p>{change.withdrawnReason}</p>
          </Callout>
        ) : (
          <Callout tone="warn" title={t("change.correctedBy", { ref: view.correctedBy.ref ?? "" })}>
            {change.withdrawnAt === null ? null : <p>{format.instant(change.withdrawnAt, zone)}</p>}
            <a className="link" href={`/staff/changes/${view.correctedBy.id}`}>
              {view.correctedBy.ref}
            </a>
          </Callout>
        )}
        <Corrects corrects={view.corrects} />
      </div>
    );
  }
  if (view.corrects === null) return null;
  return (
    <div className="mt-6">
      <Corrects corrects={view.corrects} />
    </div>
  );
}

/** The change whose place this one took, which stays true when this one is withdrawn or corrected in turn. */
function Corrects({ corrects }: Pick<ChangePageView, "corrects">) {
  const { t } = useT();
  if (corrects === null) return null;
  return (
    <Callout tone="info" title={t("change.corrects", { ref: corrects.ref ?? "" })}>
      {t("change.correctsLead")}{" "}
      <a className="link" href={`/staff/changes/${corrects.id}`}>
        {corrects.ref}
      </a>
    </Callout>
  );
}

function minutesLeft(dueAt: Instant | null, now: Instant): number {
  return dueAt === null ? 0 : Math.max(0, Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 60_000));
}
