import type { NotifiedChange } from "~/domain/notice/notified-change";
import { Callout } from "../callout";
import { ChangeTimeLine } from "../change-time-line";
import { Corrected } from "../corrected";
import { DeadlineMoves } from "../deadline-moves";
import { DeadlineTrace } from "../deadline-trace";
import { changeTitle } from "../objection/item-words";
import { Columns, PageHeader } from "../page-header";
import { useT } from "../translator";
import { Answers } from "./answers";
import { Background } from "./background";
import { ItemSection } from "./item-section";
import { LeadingLanguage } from "./leading";
import { NotifiedStates } from "./notices";
import { NotifiedActs } from "./notified-acts";
import type { Place } from "./place";
import { Questions } from "./questions";

/** A change as one customer's person sees it, by whichever door they came. */
export function NotifiedPage({ notified, place, done }: NotifiedPageProps) {
  const translator = useT();
  const { t } = translator;
  const { change, items, organisation } = notified;
  return (
    <>
      <PageHeader
        kicker={t("change.kickerFor", { ref: change.ref ?? "", customer: organisation })}
        title={changeTitle(
          translator,
          items.map(({ item }) => item),
        )}
        {...(items.length > 1 ? { lead: t("notice.items", { count: items.length }) } : {})}
      />
      <LeadingLanguage processor={notified.processor} />
      <Done done={done} />
      <NotifiedStates notified={notified} base={place.base} />
      <p className="mt-4 text-sm lg:hidden print:hidden">
        <a className="link" href="#acts">
          {t("change.acts.title")}
        </a>
      </p>
      {change.state !== "withdrawn" && <Dates notified={notified} />}
      <Columns
        aside={
          <div id="acts">
            <NotifiedActs notified={notified} place={place} />
          </div>
        }
      >
        {notified.corrects !== null && (
          <Corrected what={notified.corrects.what} toCustomer={notified.corrects.correction} />
        )}
        {items.map((part) => (
          <ItemSection key={part.item.id} notified={notified} part={part} />
        ))}
        <Background notified={notified} />
        <Answers notified={notified} base={place.base} />
        <Questions notified={notified} />
      </Columns>
    </>
  );
}

export type NotifiedPageProps = {
  notified: NotifiedChange;
  place: Place;
  /** What was just done here. */
  done: string | null;
};

const DONE = {
  asked: "acting.question.sent",
  named: "acting.contact.sent",
  approved: "acting.approve.done",
} as const;

function Done({ done }: Pick<NotifiedPageProps, "done">) {
  const { t } = useT();
  const key = DONE[done as keyof typeof DONE];
  if (key === undefined) return null;
  return (
    <div className="mt-6">
      <Callout tone="good" isStatus>
        {t(key)}
      </Callout>
    </div>
  );
}

/** Notice, last moment and first use on a line, and under it how the last moment was counted. */
function Dates({ notified }: { notified: NotifiedChange }) {
  const { t, format } = useT();
  const { change, notice, window, processor, firstDay, now } = notified;
  if (firstDay === null || change.announcedAt === null) return null;
  const period = notice.terms.notice;
  return (
    <div className="panel mt-6">
      <ChangeTimeLine
        noticedAt={notice.provenAt ?? change.announcedAt}
        windowEnd={window?.windowEndExclusive ?? null}
        firstDay={firstDay}
        zone={window?.zone ?? processor.zone}
        now={now}
        isAtLeast={notice.provenAt === null}
      />
      {window !== null && period !== null && (
        <p className="mt-4 mb-2 text-sm">
          {period.source === "house"
            ? t("notice.housePeriod", { period: format.period(period.count, period.unit) })
            : t("notice.contractPeriod", { period: format.period(period.count, period.unit) })}{" "}
          {t("notice.rule")}
        </p>
      )}
      <DeadlineMoves moves={notified.moves} />
      {window !== null && <DeadlineTrace window={window} />}
    </div>
  );
}
