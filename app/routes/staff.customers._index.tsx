import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { Pager } from "~/ui/pager";
import { CustomerTable } from "~/ui/staff/customer-table";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.title");

const PER_PAGE = 50;
const FILTERS = ["all", "noContact", "noPeriod"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "customer.read");
  const { searchParams } = new URL(args.request.url);
  const [search, after] = [(searchParams.get("q") ?? "").slice(0, 200), searchParams.get("after")];
  const filter = FILTERS.find((known) => known === searchParams.get("show")) ?? "all";
  const page = { after, limit: PER_PAGE };
  return { ...(await args.context.app.listCustomers({ authorized, search, filter, page })), search, filter, after };
}

export default function Customers() {
  const { t } = useT();
  const { customers, next, total, hasTerms, search, filter, after } = useLoaderData<typeof loader>();
  const href = (more: Record<string, string>) =>
    `/staff/customers?${new URLSearchParams({ ...(search && { q: search }), ...(filter !== "all" && { show: filter }), ...more })}`;
  return (
    <>
      <PageHeader
        title={t("customers.title")}
        lead={t("customers.lead")}
        acts={
          <>
            <a className="btn" href="/staff/customers/terms">
              {t("customers.terms.title")}
            </a>
            <a className="btn btn-primary" href="/staff/customers/import">
              {t("customers.import.title")}
            </a>
          </>
        }
      />
      {total === 0 ? (
        <div className="mt-8">
          <EmptyState
            act={
              hasTerms
                ? { href: "/staff/customers/import", label: t("customers.import.title") }
                : { href: "/staff/customers/terms/new", label: t("customers.terms.new") }
            }
          >
            {t(hasTerms ? "customers.empty" : "errors.upload.noTerms")}
          </EmptyState>
        </div>
      ) : (
        <>
          <form method="get" action="/staff/customers" className="mt-8 flex flex-wrap items-end gap-3">
            <label className="grid gap-1 text-sm">
              {t("customers.search")}
              <input
                name="q"
                type="search"
                defaultValue={search}
                maxLength={200}
                className="input input-sm w-64 max-w-full"
              />
            </label>
            <label className="grid gap-1 text-sm">
              {t("customers.show.label")}
              <select name="show" defaultValue={filter} className="select select-sm w-auto">
                {FILTERS.map((value) => (
                  <option key={value} value={value}>
                    {t(`customers.show.${value}`)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="btn btn-sm">
              {t("common.search")}
            </button>
          </form>
          <div className="mt-4">
            {customers.length === 0 ? (
              <EmptyState>{t("customers.noneFound")}</EmptyState>
            ) : (
              <CustomerTable customers={customers} />
            )}
          </div>
          <Pager firstHref={after === null ? null : href({})} nextHref={next === null ? null : href({ after: next })} />
        </>
      )}
    </>
  );
}
