import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { EmptyState } from "~/ui/empty-state";
import { changeTitle } from "~/ui/objection/item-words";
import { PageHeader } from "~/ui/page-header";
import { Pager } from "~/ui/pager";
import { AwaitedCustomers } from "~/ui/staff/awaited-customers";
import { useT } from "~/ui/translator";

export const meta = titleOf("authorisation.awaited.title");

const CUSTOMERS_PER_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "customer.read");
  const changeId = idIn(params.id, context);
  const after = new URL(request.url).searchParams.get("after");
  const page = { after: after === null ? null : idIn(after, context), limit: CUSTOMERS_PER_PAGE };
  const listed = await context.app.listAwaited({ authorized, changeId, page });
  if (!listed.ok) throw respondError("page.not_found", context);
  return { ...listed.page, after };
}

export default function AwaitedPage() {
  const translator = useT();
  const { t } = translator;
  const { change, items, customers, next, after } = useLoaderData<typeof loader>();
  const base = `/staff/changes/${change.id}`;
  return (
    <>
      <PageHeader
        kicker={`${change.ref ?? ""}: ${changeTitle(translator, items)}`}
        title={t("authorisation.awaited.title")}
        lead={t("authorisation.awaited.lead")}
      />
      <div className="mt-6">
        {customers.length === 0 ? (
          <EmptyState>{t("authorisation.awaited.empty")}</EmptyState>
        ) : (
          <AwaitedCustomers changeId={change.id} items={items} customers={customers} />
        )}
        <Pager
          firstHref={after === null ? null : `${base}/authorisations`}
          nextHref={next === null ? null : `${base}/authorisations?after=${next}`}
        />
      </div>
      <p className="mt-6 text-sm print:hidden">
        <a className="link" href={base}>
          {t("authorisation.awaited.back")}
        </a>
      </p>
    </>
  );
}
