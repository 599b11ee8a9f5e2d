import type { NotifiedChange } from "~/domain/notice/notified-change";
import { type Act, ActCards } from "../act-card";
import { useT } from "../translator";
import { mayStartEarly } from "./may-start-early";
import type { Place } from "./place";

/** What a notified contact can do, each of the same weight, and what it can take along. */
export function NotifiedActs({ notified, place }: { notified: NotifiedChange; place: Place }) {
  const { t } = useT();
  const { base, list } = place;
  const { processor, change, items, window, objections, notice, mayAct } = notified;
  const ref = change.ref ?? "";
  const asksApproval = items.some(({ gate }) => gate.tracks.some((track) => "SCK".includes(track)));
  const mayNote = objections.length === 0 && notice.acknowledgedAt === null;
  const ask = `${base}/question`;
  const acts: Act[] =
    change.state === "withdrawn"
      ? [act("ask", ask)]
      : [
          act("object", `${base}/object`),
          ...(asksApproval ? [act("approve", `${base}/approve`)] : []),
          act("ask", ask),
          ...(mayNote ? [act("noObjection", `${base}/no-objection`)] : []),
        ];
  return (
    <ActCards title={t("change.acts.title")} acts={mayAct ? acts : []}>
      {!mayAct && <p className="text-sm">{t("acting.mayAct.lead")}</p>}
      <ul className="grid gap-2 text-sm">
        {window !== null && change.state !== "withdrawn" && (
          <li>
            <a className="link" href={`${base}/deadline.ics`}>
              {t("change.calendar")}
            </a>
          </li>
        )}
        <li>
          <a className="link" href={list}>
            {t("notice.ownList.title")}
          </a>
        </li>
        <li>
          <a className="link" href={`${base}/notice.pdf`}>
            {t("document.open")}
          </a>
        </li>
        <li>
          <a className="link" href={`${base}/notice.json`}>
            {t("notice.asData")}
          </a>
        </li>
        <li>
          <a className="link" href={`/${processor.slug}/changes/${ref}`}>
            {t("notice.publicChange")}
          </a>
        </li>
        {mayAct && !asksApproval && items.some(mayStartEarly) && change.state === "announced" && (
          <li>
            <a className="link" href={`${base}/approve`}>
              {t("authorisation.grant.early_start")}
            </a>
          </li>
        )}
        <li>
          <a className="link" href={`${base}/print`}>
            {t("acting.print.open")}
          </a>
        </li>
        {mayAct && (
          <li>
            <a className="link" href={`${base}/contact`}>
              {t("change.acts.wrongPerson")}
            </a>
          </li>
        )}
      </ul>
    </ActCards>
  );

  function act(key: "object" | "approve" | "ask" | "noObjection", href: string): Act {
    const isOpen = change.state !== "withdrawn" && (window === null || notified.now < window.windowEndExclusive);
    const hint = t(key === "ask" && !isOpen ? "change.acts.askHintLater" : `change.acts.${key}Hint`);
    return { key, title: t(`change.acts.${key}`), hint, href };
  }
}
