import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { EmptyState } from "~/ui/empty-state";
import { PostButton } from "~/ui/form";
import { PageHeader } from "~/ui/page-header";
import { DraftLines } from "~/ui/staff/draft-lines";
import { Said } from "~/ui/staff/said";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.listTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  const said = new URL(args.request.url).searchParams.get("said");
  return { ...(await args.context.app.listDrafts({ authorized })), said };
}

/** Begins an empty draft, to be edited or to import a list into. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "change.draft");
  const form = await formOf(args.request, args.context);
  const created = await args.context.app.createDraft({ authorized, first: null });
  if (!created.ok) throw redirectTo("/staff/drafts?said=missing");
  throw redirectTo(`/staff/drafts/${created.changeId}${form.get("intent") === "import" ? "/import" : ""}`);
}

export default function Drafts() {
  const { t } = useT();
  const { drafts, currentVersion, zone, said } = useLoaderData<typeof loader>();
  const canBegin = currentVersion !== null;
  return (
    <>
      <Said code={said} />
      <PageHeader
        title={t("draft.listTitle")}
        acts={
          canBegin && (
            <>
              <PostButton action="/staff/drafts?index" fields={{ intent: "start" }} className="btn">
                {t("draft.start")}
              </PostButton>
              <PostButton action="/staff/drafts?index" fields={{ intent: "import" }} className="btn">
                {t("draft.import.title")}
              </PostButton>
              <a className="btn btn-primary" href="/staff/drafts/new">
                {t("draft.addEntry")}
              </a>
            </>
          )
        }
      />
      <div className="mt-8">
        {drafts.length === 0 ? (
          <EmptyState>{t(canBegin ? "draft.listEmpty" : "staff.noList")}</EmptyState>
        ) : (
          <DraftLines drafts={drafts} zone={zone} />
        )}
      </div>
    </>
  );
}
