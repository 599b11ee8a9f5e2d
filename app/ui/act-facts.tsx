import type { ShownAct } from "~/domain/authorisation/shown-act";
import type { ChangeItem } from "~/domain/change/change";
import { localDay, type Zone } from "~/domain/time";
import { Badge } from "./badge";
import { itemTitle } from "./objection/item-words";
import { useT } from "./translator";

/** Who gave what for which items, when and how, and what became of it. */
export function ActFacts({ act, items, zone }: ActFactsProps) {
  const translator = useT();
  const { t, format } = translator;
  const named = items.filter(({ id }) => act.itemIds.includes(id)).map((item) => itemTitle(translator, item));
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-2 text-base">
        <b>{t(`authorisation.grant.${act.grant}`)}</b>
        {act.withdrawnAt === null && !act.opens && <Badge tone="outline">{t("authorisation.acts.note")}</Badge>}
        {act.withdrawnAt !== null && (
          <Badge tone="bad" sign="✕">
            {t("authorisation.acts.withdrawn", {
              time: format.instant(act.withdrawnAt, zone),
              reason: act.withdrawnReason ?? "",
            })}
          </Badge>
        )}
      </p>
      <p>{format.list(named)}</p>
      {act.startFrom !== null && <p>{t("authorisation.acts.from", { day: format.day(act.startFrom, "long") })}</p>}
      <p className="quiet">
        {t("authorisation.acts.person", {
          name: act.personName,
          authority: act.channel === "portal" ? t("acting.approve.byApprover") : act.authority,
        })}{" "}
        ·{" "}
        {t("authorisation.acts.received", {
          day: format.day(localDay(act.receivedAt, zone), "long"),
          channel: t(`authorisation.channel.${act.channel}`),
        })}
      </p>
      {act.text !== "" && <p className="break-words whitespace-pre-wrap">{act.text}</p>}
      {act.recordedByName != null && (
        <p className="quiet">
          {t("authorisation.acts.entered", { name: act.recordedByName, time: format.instant(act.recordedAt, zone) })}
        </p>
      )}
    </div>
  );
}

export type ActFactsProps = {
  act: Omit<ShownAct, "recordedBy" | "canWithdraw" | "noticeId" | "recordingId"> & { recordedByName?: string | null };
  items: readonly Pick<ChangeItem, "id" | "name" | "before" | "after" | "replacedEntryId" | "takenOverBy">[];
  zone: Zone;
};
