import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FILE_MAX_BYTES, FILES_MAX } from "~/domain/objection/files";
import { titleOf } from "~/http/page-title";
import { privateHeaders, requireNotified } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { Callout } from "~/ui/callout";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { contactWords } from "~/ui/notified/write-to";
import { changeTitle } from "~/ui/objection/item-words";
import { ReceiptPage } from "~/ui/objection/receipt-page";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("receipt.title");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { processor, change, items, objections } = await requireNotified(context, params.token);
  const found = objections.find(({ receipt }) => receipt.objection.number === params.number);
  if (found === undefined) throw respondError("page.not_found", context);
  const refused = Number(new URL(request.url).searchParams.get("refused") ?? 0);
  return {
    ...found,
    processor,
    ref: change.ref ?? "",
    items: items.map(({ item }) => item),
    base: `/n/${params.token ?? ""}`,
    refused: Number.isInteger(refused) ? Math.min(Math.max(refused, 0), FILES_MAX * 4) : 0,
  };
}

export default function Receipt() {
  const translator = useT();
  const { t } = translator;
  const { receipt, decisions, processor, ref, items, base, refused } = useLoaderData<typeof loader>();
  const contact = contactWords(processor);
  return (
    <NotifiedShell processor={processor} address={`${base}/receipt/${receipt.objection.number}`}>
      <ReceiptPage
        receipt={receipt}
        change={{ ref, title: changeTitle(translator, items), items }}
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
    </NotifiedShell>
  );
}
