import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { ChangeRecord } from "~/ui/staff/change-record";
import { draftTitle } from "~/ui/staff/draft-title";
import { useT } from "~/ui/translator";

export const meta = titleOf("classes.record.title");

const CUSTOMERS_PER_PAGE = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const after = new URL(request.url).searchParams.get("after");
  const page = { after: after === null ? null : idIn(after, context), limit: CUSTOMERS_PER_PAGE };
  const shown = await context.app.showChangeRecord({ authorized, changeId: idIn(params.id, context), page });
  if (!shown.ok) throw respondError("page.not_found", context);
  return { view: shown.view, after };
}

export default function Record() {
  const translator = useT();
  const { t } = translator;
  const { view, after } = useLoaderData<typeof loader>();
  const { changeId, ref, summary } = view;
  return (
    <>
      <PageHeader
        kicker={[ref, draftTitle(translator, summary.items, summary.itemCount)]
          .filter((part) => part !== null)
          .join(" · ")}
        title={t("classes.record.title")}
        lead={t("classes.record.lead")}
        acts={
          <a className="btn" href={`/staff/changes/${changeId}`}>
            {t("common.back")}
          </a>
        }
      />
      <ChangeRecord view={view} isFirstPage={after === null} />
    </>
  );
}
