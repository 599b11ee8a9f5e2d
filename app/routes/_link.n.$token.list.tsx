import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { EntryTable } from "~/ui/entry-table";
import { entryView } from "~/ui/entry-view";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { PageHeader } from "~/ui/page-header";
import { StandsOnNotes } from "~/ui/stands-on";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("notice.ownList.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reading } = await linkDoor(context, params.token);
  const shown = await context.app.showOwnList({ authorized: reading });
  if (!shown.ok) throw respondError("page.not_found", context);
  return { own: shown.own, token: params.token ?? "" };
}

export default function OwnListPage() {
  const { t } = useT();
  const { own, token } = useLoaderData<typeof loader>();
  const { processor, organisation, entries, standsOn, today, version, ended } = own;
  const hosts = new Map(entries.map(({ id, name }) => [id, name]));
  return (
    <NotifiedShell processor={processor} address={`/n/${token}/list`}>
      <PageHeader
        kicker={organisation}
        title={t("notice.ownList.title")}
        lead={t("notice.ownList.lead", { processor: processor.legalName, version })}
      />
      <div className="mt-6">
        <EntryTable
          caption={t("notice.ownList.title")}
          entries={entries.map((entry) => entryView(entry, today, { hosts, ended }))}
          noteOf={({ id }) => <StandsOnNotes entryId={id} standsOn={standsOn} zone={processor.zone} />}
        />
      </div>
      <p className="mt-6">
        <a className="link" href={`/n/${token}`}>
          {t("common.back")}
        </a>
      </p>
    </NotifiedShell>
  );
}
