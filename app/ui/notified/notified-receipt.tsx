import type { NotifiedChange, NotifiedObjection } from "~/domain/notice/notified-change";
import { FILE_MAX_BYTES } from "~/domain/objection/files";
import { Callout } from "../callout";
import { changeTitle } from "../objection/item-words";
import { ReceiptPage } from "../objection/receipt-page";
import { useT } from "../translator";
import { contactWords } from "./write-to";

/** The receipt of one of the customer's objections. `refused`: files that could not be kept. */
export function NotifiedReceipt({ notified, found, base, refused }: NotifiedReceiptProps) {
  const translator = useT();
  const { t } = translator;
  const { receipt, decisions } = found;
  const { processor, change } = notified;
  const items = notified.items.map(({ item }) => item);
  const contact = contactWords(processor);
  return (
    <>
      <ReceiptPage
        receipt={receipt}
        change={{ ref: change.ref ?? "", title: changeTitle(translator, items), items }}
        decisions={decisions}
        contact={contact}
      >
        <div className="mt-6 grid gap-4">
          <Callout tone="good" isStatus>
            {t("receipt.mailSent", { email: receipt.objection.address })}
          </Callout>
          {refused > 0 && (
            <Callout tone="warn">
              {t("receipt.refused", { count: refused, max: FILE_MAX_BYTES / 1024 / 1024, contact })}
            </Callout>
          )}
        </div>
      </ReceiptPage>
      <p className="mx-auto mt-6 max-w-3xl print:hidden">
        <a className="link" href={base}>
          {t("receipt.back")}
        </a>
      </p>
    </>
  );
}

export type NotifiedReceiptProps = {
  notified: NotifiedChange;
  found: NotifiedObjection;
  base: string;
  refused: number;
};
