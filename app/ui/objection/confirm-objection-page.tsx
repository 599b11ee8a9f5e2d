import type { ChangeItem } from "~/domain/change/change";
import { NOT_ME } from "~/domain/objection/objection";
import type { Receipt } from "~/domain/objection/receipt";
import type { Processor } from "~/domain/processor/processor";
import { Callout } from "../callout";
import { FactList } from "../fact-list";
import { contactWords } from "../notified/write-to";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { changeTitle, scopeTitle } from "./item-words";
import { saidFacts } from "./objection-pages";
import { ReceiptPage } from "./receipt-page";

/** What the link in the mail to the address of an open objection leads to. */
export function ConfirmObjectionPage({ processor, changeRef: ref, items, receipt, token }: ConfirmObjectionPageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { objection } = receipt;
  const title = changeTitle(translator, items);
  const time = format.instant(objection.receivedAt, receipt.zone);
  if (objection.dismissedReason === NOT_ME) {
    return (
      <div className="mx-auto max-w-2xl">
        <PageHeader
          kicker={t("change.kicker", { ref })}
          title={t("object.confirm.removed")}
          lead={t("object.confirm.removedBody")}
        />
      </div>
    );
  }
  if (objection.state !== "unconfirmed") {
    return (
      <ReceiptPage receipt={receipt} change={{ ref, title, items }} decisions={[]} contact={contactWords(processor)}>
        <div className="mt-6">
          {objection.dismissedReason === null ? (
            <Callout tone="good" isStatus>
              {t("object.confirm.already")}
            </Callout>
          ) : (
            <Callout tone="info" title={t("mail.dismissal.title")}>
              {t("mail.dismissal.reason", { reason: objection.dismissedReason })}
            </Callout>
          )}
        </div>
      </ReceiptPage>
    );
  }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        kicker={t("change.kicker", { ref })}
        title={t("object.confirm.title")}
        lead={t("object.confirm.body", { ref, time, organisation: objection.organisation })}
      />
      <div className="mt-6">
        <FactList
          facts={[
            { key: "change", label: t("object.review.change"), value: `${ref}: ${title}` },
            {
              key: "from",
              label: t("object.review.from"),
              value: `${objection.personName}, ${objection.organisation}`,
            },
            {
              key: "concerns",
              label: t("object.review.concerns"),
              value: scopeTitle(translator, items, objection.itemIds),
            },
            ...saidFacts(objection, t),
          ]}
        />
      </div>
      <form method="post" action="/objections/confirm" className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="token" value={token} />
        <button type="submit" name="step" value="confirm" className="btn btn-primary">
          {t("object.confirm.submit")}
        </button>
        <button type="submit" name="step" value="disown" className="btn">
          {t("object.confirm.notMe")}
        </button>
      </form>
    </div>
  );
}

export type ConfirmObjectionPageProps = {
  processor: Processor;
  changeRef: string;
  items: readonly ChangeItem[];
  receipt: Receipt;
  token: string;
};
