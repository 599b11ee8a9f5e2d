import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { PlainShell } from "~/ui/public-shell";
import { useT } from "~/ui/translator";

export const meta = titleOf("mail.box.title");

/** The mails that a mail server would have sent; there is no such page where there is a mail server, or in production. */
export async function loader({ context }: LoaderFunctionArgs) {
  const box = await context.app.listMailbox();
  if (!box.ok || context.app.settings.production) throw respondError("page.not_found", context);
  return { letters: box.letters };
}

export default function MailboxPage() {
  const { t, format } = useT();
  const { letters } = useLoaderData<typeof loader>();
  return (
    <PlainShell address="/dev/mail" isDemo={false}>
      <PageHeader title={t("mail.box.title")} lead={t("mail.box.lead")} />
      <div className="mt-6">
        {letters.length === 0 ? (
          <EmptyState>{t("mail.box.empty")}</EmptyState>
        ) : (
          <DataTable
            caption={t("mail.box.title")}
            columns={[
              { key: "subject", label: t("mail.box.subject") },
              { key: "to", label: t("mail.box.to") },
              { key: "sent", label: t("mail.box.sent") },
            ]}
            rows={letters.map(({ id, subject, to, date }) => ({
              key: id,
              cells: {
                subject: (
                  <a className="link" href={`/dev/mail/${id}`}>
                    {subject}
                  </a>
                ),
                to,
                sent: format.instant(date, "UTC"),
              },
            }))}
          />
        )}
      </div>
    </PlainShell>
  );
}
