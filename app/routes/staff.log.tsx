import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { auditHref, readAuditQuery } from "~/http/audit-query";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { AuditFilter } from "~/ui/audit/audit-filter";
import { AuditTable } from "~/ui/audit/audit-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { Pager } from "~/ui/pager";
import { useT } from "~/ui/translator";

export const meta = titleOf("audit.staff.title");

const PER_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "audit.read");
  const { query, before } = readAuditQuery(args.request);
  const log = await args.context.app.listAudit({ authorized, query, page: { before, limit: PER_PAGE } });
  return { ...log, query, before, canReview: authorize(authorized.actor, "audit.review").ok };
}

export default function StaffLog() {
  const { t } = useT();
  const { lines, next, zone, acts, staff, query, before, canReview } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("audit.staff.title")}
        lead={t("audit.staff.lead")}
        acts={
          canReview && (
            <a className="btn" href="/staff/samples">
              {t("audit.staff.samples")}
            </a>
          )
        }
      />
      <div className="mt-8">
        <AuditFilter query={query} acts={acts} staff={staff} />
      </div>
      <div className="mt-4">
        {lines.length === 0 ? (
          <EmptyState>{t("audit.staff.none")}</EmptyState>
        ) : (
          <AuditTable caption={t("audit.staff.title")} lines={lines} zone={zone} hasCustomers />
        )}
      </div>
      <Pager
        firstHref={before === null ? null : auditHref(query)}
        nextHref={next === null ? null : auditHref(query, next)}
      />
    </>
  );
}
