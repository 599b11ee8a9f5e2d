import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { HomeFigures, isCalm } from "~/ui/staff/home-figures";
import { HomeSections } from "~/ui/staff/home-sections";
import { useT } from "~/ui/translator";

export const meta = titleOf("staff.todayTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  const { app } = args.context;
  const server = app.mailState();
  const serverDownSince = server?.kind === "tired" ? server.since : null;
  return { ...(await app.showStaffHome({ authorized })), serverDownSince };
}

export default function Today() {
  const { t } = useT();
  const home = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("staff.todayTitle")}
        lead={t("staff.todayLead")}
        acts={
          home.hasList && (
            <>
              <a className="btn" href="/staff/drafts">
                {t("staff.begin")}
              </a>
              <a className="btn btn-primary" href="/staff/drafts/new">
                {t("draft.addEntry")}
              </a>
            </>
          )
        }
      />
      <div className="mt-8 grid gap-10">
        {!home.hasList && <EmptyState>{t("staff.noList")}</EmptyState>}
        <HomeSections home={home} />
        {isCalm(home) && home.hasList && <EmptyState title={t("staff.nothing")}>{t("staff.nothingHint")}</EmptyState>}
        <HomeFigures home={home} />
      </div>
    </>
  );
}
