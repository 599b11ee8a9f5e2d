import type { ReactNode } from "react";
import { REVIEW_ANSWERS, type ReviewAnswer, type ReviewState } from "~/domain/people/access-review";
import { ErrorSummary } from "./error-summary";
import { FormActions } from "./form";
import { useT } from "./translator";

/** Everybody with access, each to be kept or ended, and one button (GS-15). Whoever looks is shown and stays. */
export function AccessReviewForm({ action, people, self, answers, fault, cancel, children }: AccessReviewFormProps) {
  const { t } = useT();
  return (
    <form method="post" action={action} className="grid max-w-3xl gap-5">
      <ErrorSummary errors={[]} note={fault} />
      <ul className="divide-y divide-base-300 border-y border-base-300">
        {people.map(({ id, name, address, facts }) => (
          <li key={id} className="py-4">
            <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto] sm:items-center">
              <legend className="sr-only">{t("review.answersFor", { name })}</legend>
              <div className="min-w-0">
                <p className="font-medium break-words">{name}</p>
                {address !== name && <p className="quiet text-sm break-all">{address}</p>}
                <div className="mt-1 text-sm">{facts}</div>
              </div>
              {id === self ? (
                <p className="quiet max-w-52 text-sm">{t("review.self")}</p>
              ) : (
                <div className="flex flex-wrap gap-x-5 gap-y-2">
                  {REVIEW_ANSWERS.map((answer) => (
                    <label key={answer} className="flex items-center gap-2 text-sm">
                      <input
                        type="radio"
                        name={`answer.${id}`}
                        value={answer}
                        required
                        className="radio radio-sm"
                        defaultChecked={answers[id] === answer}
                      />
                      {t(`review.answers.${answer}`)}
                    </label>
                  ))}
                </div>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      {children}
      <FormActions submit={t("review.submit")} cancel={cancel} />
    </form>
  );
}

export type AccessReviewFormProps = {
  action: string;
  people: readonly { id: string; name: string; address: string; facts: ReactNode }[];
  self: string;
  /** What was answered before the form came back; nothing is chosen beforehand. */
  answers: Readonly<Record<string, ReviewAnswer>>;
  fault: string | null;
  cancel: { href: string; label: string };
  children?: ReactNode;
};

/** When that was done last, and by when it is due again; the way there. */
export function ReviewNote({ review, href }: { review: ReviewState; href: string }) {
  const { t, format } = useT();
  const { lastDay, dueOn, isDue } = review;
  return (
    <p className="quiet text-sm">
      {lastDay === null ? t("review.neverDone") : t("review.last", { day: format.day(lastDay, "long") })}{" "}
      {t(isDue ? "review.due" : "review.next", { day: format.day(dueOn, "long") })}{" "}
      <a className="link" href={href}>
        {t("review.open")}
        <span className="sr-only">: {t("review.title")}</span>
      </a>
    </p>
  );
}
