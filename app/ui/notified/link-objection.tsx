import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { DraftFault, ObjectionDraft } from "~/domain/objection/draft";
import { acceptsUntilFirstUse } from "~/domain/objection/timing";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { changeTitle } from "../objection/item-words";
import { ObjectionFormPage, ObjectionReviewPage } from "../objection/objection-pages";
import { useT } from "../translator";

/** The objection of somebody who came by the link: the form, or what it will send. */
export function LinkObjection({ notified, token, formId, typed, faults, step }: LinkObjectionProps) {
  const translator = useT();
  const { t } = translator;
  const items = notified.items.map(({ item }) => item);
  const form = {
    action: "/n/object",
    hidden: { token, formId },
    change: { ref: notified.change.ref ?? "", title: changeTitle(translator, items) },
    typed,
    faults,
    items,
    open: null,
  };
  if (step === "review") return <ObjectionReviewPage form={form} takesFiles />;
  return (
    <ObjectionFormPage form={form} lead={t("object.lead")}>
      <DeadlineNote notified={notified} translator={translator} />
    </ObjectionFormPage>
  );
}

export type LinkObjectionProps = {
  notified: NotifiedChange;
  token: string;
  formId: string;
  typed: ObjectionDraft;
  faults: readonly DraftFault[];
  step: "form" | "review";
};

/** Until when, or plainly that it has passed and what that means. */
function DeadlineNote({ notified, translator }: { notified: NotifiedChange; translator: Translator }) {
  const { t, format } = translator;
  const { window, notice, firstDay, now } = notified;
  if (window === null) return null;
  const until = format.lastMinute(window.windowEndExclusive, window.zone);
  if (now < window.windowEndExclusive) return <Callout tone="info">{t("object.deadline", { until })}</Callout>;
  const counts = acceptsUntilFirstUse(notice) && firstDay !== null;
  const day = firstDay === null ? "" : format.day(firstDay, "long");
  const late = notice.terms.notice?.source === "contract" ? "notice.lateAgreed" : "notice.lateUntilUse";
  return (
    <Callout tone="warn" title={t("object.lateTitle")}>
      {counts ? `${t("notice.noLongerOpen", { until })} ${t(late, { day })}` : t("object.lateBody", { until })}
    </Callout>
  );
}
