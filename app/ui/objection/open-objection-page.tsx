import type { ChangeItem } from "~/domain/change/change";
import type { DraftFault, OpenDraft } from "~/domain/objection/draft";
import type { Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import { Callout } from "../callout";
import { contactWords } from "../notified/write-to";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { changeTitle } from "./item-words";
import { ObjectionFormPage, ObjectionReviewPage } from "./objection-pages";

/** The objection of somebody without the link: the form, what it will send, and what comes next. */
export function OpenObjectionPage({ form, formId, answer }: OpenObjectionPageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { processor, ref, items } = form;
  const contact = contactWords(processor);
  const time = format.instant(answer?.receivedAt ?? "1970-01-01T00:00:00.000Z", processor.zone);
  if (answer?.step === "sent") {
    return (
      <div className="mx-auto max-w-2xl">
        <PageHeader
          kicker={t("change.kicker", { ref })}
          title={t("object.confirmSent.title")}
          lead={t("object.confirmSent.body", { time, email: answer.typed.address })}
        />
        <p className="mt-6">{t("object.confirmSent.none", { contact })}</p>
      </div>
    );
  }
  const shown = {
    action: `/${processor.slug}/changes/${ref}/object`,
    hidden: { formId },
    change: { ref, title: changeTitle(translator, items) },
    typed: answer?.typed ?? EMPTY,
    faults: answer?.faults ?? [],
    items,
    open: { processor: processor.name },
    note: answer?.step === "too_many" ? t("object.tooMany", { contact, time }) : null,
  };
  if (answer?.step === "review") return <ObjectionReviewPage form={shown} takesFiles={false} />;
  return (
    <ObjectionFormPage form={shown} lead={t("object.leadOpen")}>
      <Callout tone="info">{t("object.deadlineUnknown")}</Callout>
    </ObjectionFormPage>
  );
}

export type OpenObjectionPageProps = {
  form: { processor: Processor; ref: string; items: readonly ChangeItem[] };
  formId: string;
  answer: {
    typed: OpenDraft;
    faults: readonly DraftFault[];
    receivedAt: Instant;
    step: "form" | "review" | "sent" | "too_many";
  } | null;
};

const EMPTY: OpenDraft = {
  itemIds: [],
  personName: "",
  ground: null,
  text: "",
  wish: "",
  organisation: "",
  address: "",
};
