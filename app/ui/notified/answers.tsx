import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import { ActFacts } from "../act-facts";
import { itemTitle } from "../objection/item-words";
import { Section } from "../page-header";
import { useT } from "../translator";
import { mayStartEarly } from "./may-start-early";
import { contactWords } from "./write-to";

/** What only the customer can give: who must say what, that silence never does, how, and what was recorded so far. */
export function Answers({ notified, base }: { notified: NotifiedChange; base: string }) {
  const translator = useT();
  const { t } = translator;
  const { processor, items, change, acts } = notified;
  const asked = change.state === "withdrawn" ? [] : items.filter(asksSomething);
  if (asked.length === 0 && acts.length === 0) return null;
  const contact = contactWords(processor);
  return (
    <Section title={t("change.acts.approve")} id="approve">
      {asked.length > 0 && (
        <div className="max-w-prose space-y-3">
          <p>{t("authorisation.notified.lead")}</p>
          <ul className="list-disc space-y-1 pl-5">
            {asked.flatMap((part) =>
              needsOf(part).map((need) => (
                <li key={`${part.item.id} ${need}`}>
                  {t(`authorisation.notified.${need}`, { item: itemTitle(translator, part.item) })}
                </li>
              )),
            )}
          </ul>
          {asked.some(isSilent) && <p className="font-medium">{t("authorisation.notified.passed")}</p>}
          <p>{t("notice.approve.how", { contact })}</p>
        </div>
      )}
      {change.state !== "withdrawn" && items.some(mayStartEarly) && (
        <p className="mt-3 max-w-prose text-sm">{t("authorisation.notified.early")}</p>
      )}
      {change.state === "announced" && notified.mayAct && (asked.length > 0 || items.some(mayStartEarly)) && (
        <p className="mt-3 print:hidden">
          <a className="btn btn-outline" href={`${base}/approve`}>
            {t("notice.approve.write")}
          </a>
        </p>
      )}
      <Recorded notified={notified} contact={contact} />
    </Section>
  );
}

function Recorded({ notified, contact }: { notified: NotifiedChange; contact: string }) {
  const { t } = useT();
  const { acts, items, processor } = notified;
  return (
    <div className="mt-6">
      <h3 className="text-lg font-semibold">{t("authorisation.notified.recorded")}</h3>
      {acts.length === 0 ? (
        <p className="quiet mt-2">{t("authorisation.notified.none")}</p>
      ) : (
        <>
          <ul className="mt-2 divide-y divide-base-300 border-y border-base-300">
            {acts.map((act) => (
              <li key={act.id} className="py-3">
                <ActFacts act={act} items={items.map(({ item }) => item)} zone={processor.zone} />
                {!act.opens && act.withdrawnAt === null && (
                  <p className="mt-1 text-sm font-medium">{t("authorisation.notified.note")}</p>
                )}
              </li>
            ))}
          </ul>
          <p className="quiet mt-2 text-sm">{t("authorisation.notified.wrong", { contact })}</p>
        </>
      )}
    </div>
  );
}

const NEEDS = { S: "approval", C: "consent", K: "amendment" } as const;

/** What the item was told to need, given or not: what is recorded stands below. */
function needsOf({ gate }: NotifiedItem): (typeof NEEDS)[keyof typeof NEEDS][] {
  return (["S", "C", "K"] as const).flatMap((track) => (gate.tracks.includes(track) ? [NEEDS[track]] : []));
}

function asksSomething(part: NotifiedItem): boolean {
  return part.verdict.verdict !== "decided" && needsOf(part).length > 0;
}

function isSilent({ verdict }: NotifiedItem): boolean {
  return verdict.verdict === "closed" && verdict.gate.state === "pending" && verdict.gate.silent;
}
