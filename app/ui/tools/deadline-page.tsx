import type { CountedDeadline } from "~/domain/periods/counted-deadline";
import type { QuestionFaults, TypedQuestion } from "~/domain/periods/question";
import { QUESTION_FIELDS } from "~/domain/periods/question";
import { sayQuestionFault } from "~/i18n/say-question-fault";
import { ErrorSummary } from "../error-summary";
import { Columns, PageHeader } from "../page-header";
import { useT } from "../translator";
import { CompareEnds } from "./compare-ends";
import { CountSection } from "./count-section";
import { DeadlineAnswer } from "./deadline-answer";
import { DeadlineBasis, type DeadlineBasisProps } from "./deadline-basis";
import { DeadlineForm } from "./deadline-form";
import { WantedDayAnswer, WhyNotLater } from "./wanted-day";

export type DeadlinePageProps =
  | { typed: TypedQuestion; faults: QuestionFaults; counted: null }
  | {
      typed: TypedQuestion;
      counted: CountedDeadline;
      /** Nothing was asked, so an example is answered. */
      isExample: boolean;
      addresses: DeadlineBasisProps["addresses"];
    };

/** A deadline counted for anyone: the answer, then every day and rule that it comes from. */
export function DeadlinePage(props: DeadlinePageProps) {
  const { t } = useT();
  return (
    <>
      <PageHeader
        kicker={t("tools.deadline.kicker")}
        title={t("tools.deadline.title")}
        lead={t("tools.deadline.lead")}
      />
      {props.counted === null ? <Refused {...props} /> : <Answered {...props} />}
    </>
  );
}

function Refused({ typed, faults }: Extract<DeadlinePageProps, { counted: null }>) {
  const words = useT();
  const errors = QUESTION_FIELDS.flatMap((field) => {
    const fault = faults[field];
    if (fault === undefined) return [];
    const [group, name] = LABELS[field];
    const label = `${words.t(`tools.deadline.form.${group}`)}: ${words.t(`tools.deadline.form.${name}`)}`;
    return [{ id: field, label, message: sayQuestionFault(fault, words) }];
  });
  return (
    <div className="mt-8 grid gap-8">
      <ErrorSummary errors={errors} />
      <DeadlineForm typed={typed} faults={faults} isWide />
    </div>
  );
}

function Answered(props: Exclude<DeadlinePageProps, { counted: null }>) {
  const { t } = useT();
  const { typed, counted, isExample, addresses } = props;
  const { window, wanted, question } = counted;
  return (
    <>
      <div className="mt-6 grid gap-6">
        <DeadlineAnswer counted={counted} isExample={isExample} />
        {wanted !== null && <WantedDayAnswer wanted={wanted} />}
      </div>
      <Columns
        aside={
          <section id="case" className="panel self-start print:hidden">
            <h2 className="kicker mb-4 font-sans tracking-wider">{t("tools.deadline.form.title")}</h2>
            <DeadlineForm typed={typed} faults={{}} />
          </section>
        }
      >
        {wanted !== null && <WhyNotLater wanted={wanted} period={question.period} />}
        {window.processor === null ? (
          <CountSection title={t("tools.deadline.count.both")} count={window.controller} />
        ) : (
          <>
            <CountSection title={t("tools.deadline.count.controller")} count={window.controller} />
            <CountSection title={t("tools.deadline.count.processor")} count={window.processor} />
            <CompareEnds window={window} processor={window.processor} />
          </>
        )}
        <DeadlineBasis window={window} addresses={addresses} />
      </Columns>
    </>
  );
}

/** The group that a field stands in, and its own name there. */
const LABELS = {
  event: ["notice", "day"],
  time: ["notice", "time"],
  event_tz: ["notice", "eventZone"],
  count: ["period", "count"],
  unit: ["period", "unit"],
  calendar: ["processor", "calendar"],
  tz: ["processor", "zone"],
  customer_calendar: ["controller", "calendar"],
  customer_tz: ["controller", "zone"],
  effective_day: ["wanted", "day"],
} as const;
