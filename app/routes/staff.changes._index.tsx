import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { Badge } from "~/ui/badge";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { draftTitle } from "~/ui/staff/draft-title";
import { useT } from "~/ui/translator";

export const meta = titleOf("staff.changesTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  return args.context.app.listStaffChanges({ authorized });
}

export default function Changes() {
  const translator = useT();
  const { t, format } = translator;
  const { changes, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("staff.changesTitle")} lead={t("staff.changesLead")} />
      <div className="mt-8">
        {changes.length === 0 ? (
          <EmptyState act={{ href: "/staff/drafts", label: t("draft.listTitle") }}>
            {t("staff.changesEmpty")}
          </EmptyState>
        ) : (
          <DataTable
            caption={t("staff.changesTitle")}
            columns={[
              { key: "title", label: t("staff.change.title") },
              { key: "state", label: t("draft.column.state") },
              { key: "announced", label: t("staff.change.announced") },
              { key: "until", label: t("announce.who.column.until") },
              { key: "firstDay", label: t("announce.day.title") },
              { key: "objections", label: t("decide.objectionsTitle"), isNumber: true },
            ]}
            rows={changes.map((change) => ({
              key: change.id,
              cells: {
                title: (
                  <>
                    <span className="quiet mr-2 font-mono text-sm">{change.ref}</span>
                    <a className="link" href={`/staff/changes/${change.id}`}>
                      {draftTitle(translator, change.items, change.itemCount)}
                    </a>
                  </>
                ),
                state: (
                  <Badge tone={change.state === "announced" ? "info" : "plain"}>
                    {t(`statuses.change.${change.state}`)}
                  </Badge>
                ),
                announced: change.announcedAt === null ? "—" : format.instant(change.announcedAt, zone),
                until: change.lastWindowEnd === null ? "—" : format.lastMinute(change.lastWindowEnd, zone),
                firstDay: change.firstDay === null ? "—" : format.day(change.firstDay),
                objections: format.number(change.objections),
              },
            }))}
          />
        )}
      </div>
    </>
  );
}
