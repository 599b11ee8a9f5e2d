import type { NotifiedChange, NotifiedQuestion } from "~/domain/notice/notified-change";
import { Section } from "../page-header";
import { useT } from "../translator";

/** What the customer asked of this change, by any of its people, with the answers. */
export function Questions({ notified }: { notified: NotifiedChange }) {
  const { t, format } = useT();
  const { questions, window, processor } = notified;
  if (questions.length === 0) return null;
  const zone = window?.zone ?? processor.zone;
  return (
    <Section title={t("acting.question.listTitle")} id="questions">
      <ul className="max-w-prose divide-y divide-base-300 border-y border-base-300">
        {questions.map((question) => (
          <li key={question.id} className="py-3">
            <p className="quiet text-sm">
              {t("acting.question.asked", {
                name: question.personName,
                time: format.instant(question.receivedAt, zone),
              })}
            </p>
            <p className="mt-1 break-words whitespace-pre-wrap">{question.text}</p>
            <Answer question={question} zone={zone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answer({ question, zone }: { question: NotifiedQuestion; zone: string }) {
  const { t, format } = useT();
  const { state, answer, answeredAt } = question;
  if (state === "objection") return <p className="mt-2 text-sm font-medium">{t("acting.question.counted")}</p>;
  if (answer === null || answeredAt === null)
    return <p className="quiet mt-2 text-sm">{t("acting.question.waiting")}</p>;
  return (
    <div className="mt-3 border-l-4 border-base-300 pl-4">
      <p className="quiet text-sm">{t("acting.question.answered", { time: format.instant(answeredAt, zone) })}</p>
      <p className="mt-1 break-words whitespace-pre-wrap">{answer}</p>
    </div>
  );
}
