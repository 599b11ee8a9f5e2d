import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { AuditTable } from "~/ui/audit/audit-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { Pager } from "~/ui/pager";
import { useT } from "~/ui/translator";

export const meta = titleOf("audit.own.title");

const PER_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.log");
  const asked = new URL(args.request.url).searchParams.get("before");
  const before = asked !== null && /^[0-9a-f-]{36}$/.test(asked) ? asked : null;
  const log = await args.context.app.listOwnLog({ authorized, page: { before, limit: PER_PAGE } });
  return { ...log, before, base: `/portal/${authorized.actor.controllerId}/log` };
}

export default function OwnLog() {
  const { t } = useT();
  const { lines, next, zone, before, base } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("audit.own.title")}
        lead={t("audit.own.lead")}
        acts={
          lines.length > 0 && (
            <>
              <a className="btn" href={`${base}.csv`}>
                {t("audit.own.csv")}
              </a>
              <a className="btn" href={`${base}.json`}>
                {t("audit.own.json")}
              </a>
            </>
          )
        }
      />
      <div className="mt-8">
        {lines.length === 0 ? (
          <EmptyState>{t("audit.own.none")}</EmptyState>
        ) : (
          <>
            <AuditTable caption={t("audit.own.title")} lines={lines} zone={zone} />
            <p className="quiet mt-6 max-w-prose text-sm">{t("audit.own.proof")}</p>
          </>
        )}
      </div>
      <Pager
        firstHref={before === null ? null : base}
        nextHref={next === null ? null : `${base}?${new URLSearchParams({ before: next })}`}
      />
    </>
  );
}
