import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { FactList } from "~/ui/fact-list";
import { LinkedText } from "~/ui/linked-text";
import { PageHeader } from "~/ui/page-header";
import { PlainShell } from "~/ui/public-shell";
import { useT } from "~/ui/translator";

export const meta = titleOf("mail.box.title");

/** One mail of the local mailbox: its text part with working links, and the way to the HTML part. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const read = await context.app.readMailbox({ id: params.id ?? "" });
  if (!read.ok || context.app.settings.production) throw respondError("page.not_found", context);
  const { html, ...letter } = read.letter;
  return letter;
}

export default function LetterPage() {
  const { t, format } = useT();
  const { id, subject, from, to, date, text, headers } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={`/dev/mail/${id}`} isDemo={false}>
      <PageHeader
        title={subject}
        acts={
          <>
            <a className="btn" href="/dev/mail">
              {t("mail.box.back")}
            </a>
            <a className="btn" href={`/dev/mail/${id}/html`}>
              {t("mail.box.html")}
            </a>
          </>
        }
      />
      <div className="mt-6 grid max-w-3xl gap-6">
        <FactList
          facts={[
            { key: "from", label: t("mail.box.from"), value: from },
            { key: "to", label: t("mail.box.to"), value: to },
            { key: "sent", label: t("mail.box.sent"), value: format.instant(date, "UTC") },
          ]}
        />
        <div className="font-mono text-sm leading-6 break-words whitespace-pre-wrap">
          <LinkedText text={text} />
        </div>
        <details>
          <summary className="cursor-pointer">{t("mail.box.headers")}</summary>
          <pre className="quiet mt-2 text-xs break-all whitespace-pre-wrap">
            {headers.map(([name, content]) => `${name}: ${content}`).join("\n")}
          </pre>
        </details>
      </div>
    </PlainShell>
  );
}
