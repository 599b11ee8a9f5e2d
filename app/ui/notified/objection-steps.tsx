import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { DraftFault, ObjectionDraft } from "~/domain/objection/draft";
import { changeTitle } from "../objection/item-words";
import { ObjectionFormPage, ObjectionReviewPage } from "../objection/objection-pages";
import { useT } from "../translator";
import { DeadlineNote } from "./deadline-note";
import { type Place, postTo } from "./place";

/** The objection of somebody whose customer is known: the form, or what it will send. */
export function ObjectionSteps({ notified, place, formId, typed, faults, step }: ObjectionStepsProps) {
  const translator = useT();
  const { t } = translator;
  const items = notified.items.map(({ item }) => item);
  const form = {
    action: postTo(place, "object"),
    hidden: { ...place.hidden, formId },
    change: { ref: notified.change.ref ?? "", title: changeTitle(translator, items) },
    typed,
    faults,
    items,
    open: null,
  };
  if (step === "review") return <ObjectionReviewPage form={form} takesFiles />;
  return (
    <ObjectionFormPage form={form} lead={t("object.lead")}>
      <DeadlineNote notified={notified} />
    </ObjectionFormPage>
  );
}

export type ObjectionStepsProps = {
  notified: NotifiedChange;
  place: Place;
  formId: string;
  typed: ObjectionDraft;
  faults: readonly DraftFault[];
  step: "form" | "review";
};
