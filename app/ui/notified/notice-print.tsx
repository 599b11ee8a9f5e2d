import type { NotifiedChange } from "~/domain/notice/notified-change";
import { Corrected } from "../corrected";
import { DeadlineMoves } from "../deadline-moves";
import { DeadlineTrace } from "../deadline-trace";
import { FactList } from "../fact-list";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { Background } from "./background";
import { ItemSection } from "./item-section";
import { LeadingLanguage } from "./leading";
import { sayStanding } from "./say-standing";
import { contactWords } from "./write-to";

/** The whole notice in one column, to print or to file: from whom, to whom, until when, what, and what it rests on. */
export function NoticePrint({ notified, base }: { notified: NotifiedChange; base: string }) {
  const translator = useT();
  const { t, format } = translator;
  const { processor, organisation, change, notice, window, firstDay, items } = notified;
  const zone = window?.zone ?? processor.zone;
  const given = notice.provenAt ?? change.announcedAt;
  const facts = [
    { key: "from", label: t("acting.print.from", { processor: processor.legalName }), value: contactWords(processor) },
    ...(given === null
      ? []
      : [{ key: "given", label: t("change.timeline.noticed"), value: format.instant(given, zone, "long") }]),
    ...(window === null
      ? []
      : [
          {
            key: "until",
            label: t("change.timeline.deadline"),
            value: format.lastMinute(window.windowEndExclusive, window.zone),
          },
        ]),
    ...(firstDay === null
      ? []
      : [{ key: "firstDay", label: t("change.timeline.firstUseEarliest"), value: format.day(firstDay, "long") }]),
  ];
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        kicker={t("acting.print.to", { customer: organisation })}
        title={t("acting.print.title", { ref: change.ref ?? "" })}
      />
      {sayStanding(translator, notified).map((said) => (
        <p key={said} className="mt-2 font-medium">
          {said}
        </p>
      ))}
      <LeadingLanguage processor={processor} />
      <div className="mt-6">
        <FactList facts={facts} />
      </div>
      <DeadlineMoves moves={notified.moves} />
      {notified.corrects !== null && (
        <Corrected what={notified.corrects.what} toCustomer={notified.corrects.correction} />
      )}
      {items.map((part) => (
        <ItemSection key={part.item.id} notified={notified} part={part} />
      ))}
      <Background notified={notified} />
      {window !== null && (
        <div className="mt-6">
          <DeadlineTrace window={window} />
        </div>
      )}
      <p className="mt-6 print:hidden">
        <a className="link" href={base}>
          {t("acting.print.back")}
        </a>
      </p>
    </div>
  );
}
