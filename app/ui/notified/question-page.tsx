import type { NotifiedChange } from "~/domain/notice/notified-change";
import { TEXT_MAX_BYTES } from "~/domain/objection/draft";
import type { QuestionDraft, QuestionFault } from "~/domain/question/question-draft";
import { ErrorSummary } from "../error-summary";
import { TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { ActPage } from "./act-page";
import { DeadlineNote } from "./deadline-note";
import { type Place, postTo } from "./place";

/** A question to the processor, which is no objection and stops no deadline: both are said. */
export function QuestionPage({ notified, place, formId, typed, faults }: QuestionPageProps) {
  const { t } = useT();
  const labels = { personName: t("acting.question.name"), text: t("acting.question.text") };
  const say = (field: QuestionFault["field"]) => {
    const fault = faults.find((one) => one.field === field);
    if (fault === undefined) return null;
    if (field === "text")
      return fault.code === "field.required"
        ? t("acting.question.first")
        : t("object.tooLong", { max: TEXT_MAX_BYTES / 1024 });
    return fault.code === "field.required" ? t("errors.field.required") : t("errors.field.tooLong", { max: 200 });
  };
  const errors = faults.map(({ field }) => ({ id: field, label: labels[field], message: say(field) ?? "" }));
  return (
    <ActPage notified={notified} title={t("acting.question.title")} lead={t("acting.question.lead")}>
      <ErrorSummary errors={errors} note={errors.length > 0 ? t("object.kept") : null} />
      <DeadlineNote notified={notified} />
      <PostForm action={postTo(place, "question")} fields={{ ...place.hidden, formId }}>
        <TextField
          name="personName"
          label={labels.personName}
          autoComplete="name"
          defaultValue={typed.personName}
          error={say("personName")}
          required
        />
        <TextArea name="text" label={labels.text} rows={7} defaultValue={typed.text} error={say("text")} required />
        <FormActions submit={t("acting.question.submit")} cancel={{ href: place.base, label: t("common.back") }} />
      </PostForm>
    </ActPage>
  );
}

export type QuestionPageProps = {
  notified: NotifiedChange;
  place: Place;
  formId: string;
  typed: QuestionDraft;
  faults: readonly QuestionFault[];
};
