import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders, requireNotified } from "~/http/private-link";
import { ConfirmForm } from "~/ui/form";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { changeTitle } from "~/ui/objection/item-words";
import { PageHeader } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("notice.confirm.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { notified: await requireNotified(context, params.token), token: params.token ?? "" };
}

export default function NoObjectionPage() {
  const translator = useT();
  const { t, format } = translator;
  const { notified, token } = useLoaderData<typeof loader>();
  const { processor, change, items, window, now } = notified;
  const title = changeTitle(
    translator,
    items.map(({ item }) => item),
  );
  const isOpen = window !== null && now < window.windowEndExclusive;
  return (
    <NotifiedShell processor={processor} address={`/n/${token}/no-objection`}>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          kicker={t("change.kicker", { ref: change.ref ?? "" })}
          title={t("notice.confirm.title")}
          lead={t("notice.confirm.lead", { change: `${change.ref ?? ""} (${title})` })}
        />
        <div className="mt-6">
          <ConfirmForm
            action="/n/no-objection"
            fields={{ token }}
            submit={t("notice.confirm.submit")}
            cancel={{ href: `/n/${token}`, label: t("common.back") }}
          >
            <p>
              {isOpen
                ? t("notice.confirm.effect", { until: format.lastMinute(window.windowEndExclusive, window.zone) })
                : t("notice.confirm.effectOpen")}
            </p>
          </ConfirmForm>
        </div>
      </div>
    </NotifiedShell>
  );
}
