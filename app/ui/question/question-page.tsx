import type { Question } from "~/domain/question/question";
import type { Zone } from "~/domain/time";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { FactList } from "../fact-list";
import { TextArea } from "../fields";
import { ConfirmForm, FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

/** One question: answer it, or count it as the objection it was in truth. */
export function StaffQuestionPage({ view, typed, fault, mayAnswer, mayCount }: StaffQuestionPageProps) {
  const { t, format } = useT();
  const { question, ref, customer, zone, answeredByName, number } = view;
  const { id, personName, text, state, answer, answeredAt } = question;
  const here = `/staff/questions/${id}`;
  const label = t("acting.tasks.question.answer");
  const isTyped = fault === "answer.missing" || fault === "answer.too_long";
  const said = isTyped
    ? t(fault === "answer.missing" ? "acting.tasks.question.missing" : "acting.tasks.question.tooLong")
    : null;
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={t("acting.tasks.from", { name: personName, customer })}
        title={t("acting.tasks.question.title", { ref })}
        lead={t("acting.tasks.received", { time: format.instant(question.receivedAt, zone, "long") })}
      />
      <div className="mt-6 grid gap-6">
        <ErrorSummary
          errors={said === null ? [] : [{ id: "answer", label, message: said }]}
          note={fault !== null && !isTyped ? t("acting.tasks.question.notOpen") : null}
        />
        <blockquote className="border-l-4 border-base-300 pl-4 break-words whitespace-pre-wrap">{text}</blockquote>
        {state === "objection" && number !== null && (
          <Callout tone="info">
            <a className="link" href={`/staff/objections/${question.objectionId}`}>
              {t("acting.tasks.question.counted", { number })}
            </a>
          </Callout>
        )}
        {state === "answered" && answeredAt !== null && (
          <FactList
            facts={[
              {
                key: "answer",
                label: t("acting.tasks.question.answeredBy", {
                  name: answeredByName ?? "",
                  time: format.instant(answeredAt, zone),
                }),
                value: <span className="break-words whitespace-pre-wrap">{answer}</span>,
              },
            ]}
          />
        )}
        {state === "open" && mayAnswer && (
          <PostForm action={here} fields={{ act: "answer" }}>
            <TextArea
              name="answer"
              label={label}
              hint={t("acting.tasks.question.answerHint", { name: personName })}
              rows={7}
              defaultValue={typed}
              error={said}
              required
            />
            <FormActions submit={t("acting.tasks.question.submit")} />
          </PostForm>
        )}
      </div>
      {state === "open" && mayCount && (
        <Section title={t("acting.tasks.question.countTitle")}>
          <ConfirmForm action={here} fields={{ act: "count" }} tone="plain" submit={t("acting.tasks.question.count")}>
            <p>{t("acting.tasks.question.countLead")}</p>
          </ConfirmForm>
        </Section>
      )}
      <p className="mt-8">
        <a className="link" href="/staff/questions">
          {t("common.back")}
        </a>
      </p>
    </div>
  );
}

export type StaffQuestionPageProps = {
  view: {
    zone: Zone;
    ref: string;
    customer: string;
    question: Omit<Question, "actor">;
    answeredByName: string | null;
    number: string | null;
  };
  typed: string;
  fault: "answer.missing" | "answer.too_long" | "question.not_open" | null;
  mayAnswer: boolean;
  mayCount: boolean;
};
