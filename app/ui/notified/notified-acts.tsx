import type { NotifiedChange } from "~/domain/notice/notified-change";
import { type Act, ActCards } from "../act-card";
import { useT } from "../translator";
import { contactWords, writeTo } from "./write-to";

/** What a notified contact can do, each of the same weight, and what it can take along. */
export function NotifiedActs({ notified, base }: { notified: NotifiedChange; base: string }) {
  const { t } = useT();
  const { processor, change, items, window, objections, notice, organisation: customer } = notified;
  const ref = change.ref ?? "";
  const asksApproval = items.some(({ gate }) => gate.tracks.some((track) => "SCK".includes(track)));
  const mayNote = objections.length === 0 && notice.acknowledgedAt === null;
  const ask = writeTo(processor, t("notice.ask.subject", { ref, customer })) ?? "#ask";
  const acts: Act[] =
    change.state === "withdrawn"
      ? [act("ask", ask)]
      : [
          act("object", `${base}/object`),
          ...(asksApproval ? [act("approve", "#approve")] : []),
          act("ask", ask),
          ...(mayNote ? [act("noObjection", `${base}/no-objection`)] : []),
        ];
  const wrongPerson = writeTo(processor, t("notice.wrongPerson.subject", { customer }));
  return (
    <ActCards title={t("change.acts.title")} acts={acts}>
      <ul className="grid gap-2 text-sm">
        {window !== null && change.state !== "withdrawn" && (
          <li>
            <a className="link" href={`${base}/deadline.ics`}>
              {t("change.calendar")}
            </a>
          </li>
        )}
        <li>
          <a className="link" href={`${base}/list`}>
            {t("notice.ownList.title")}
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
        <li className="quiet">
          {wrongPerson === null ? (
            <b className="font-medium">{t("change.acts.wrongPerson")}</b>
          ) : (
            <a className="link" href={wrongPerson}>
              {t("change.acts.wrongPerson")}
            </a>
          )}
          <br />
          {t("notice.wrongPerson.how", { contact: contactWords(processor), customer })}
        </li>
      </ul>
    </ActCards>
  );

  function act(key: "object" | "approve" | "ask" | "noObjection", href: string): Act {
    return { key, title: t(`change.acts.${key}`), hint: t(`change.acts.${key}Hint`), href };
  }
}
