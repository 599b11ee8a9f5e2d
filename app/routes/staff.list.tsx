import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader, Section } from "~/ui/page-header";
import { FallenDecisions } from "~/ui/staff/fallen-decisions";
import { FindingList } from "~/ui/staff/finding-list";
import { StaffEntries } from "~/ui/staff/staff-entries";
import { useT } from "~/ui/translator";

export const meta = titleOf("staff.listTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  return args.context.app.showStaffList({ authorized });
}

export default function StaffListPage() {
  const { t, format } = useT();
  const { version, findings, today, ended, fallen, maySeeDecisions } = useLoaderData<typeof loader>();
  if (version === null) {
    return (
      <>
        <PageHeader title={t("staff.listTitle")} />
        <div className="mt-8">
          <EmptyState>{t("staff.noList")}</EmptyState>
        </div>
      </>
    );
  }
  const aboutList = findings.filter(({ entryId }) => entryId === null);
  return (
    <>
      <PageHeader
        kicker={`${t("common.version", { version: version.n })} · ${format.day(version.effectiveDay, "long")}`}
        title={t("staff.listTitle")}
        lead={t("staff.listLead")}
        acts={
          <a className="btn btn-primary" href="/staff/drafts">
            {t("staff.begin")}
          </a>
        }
      />
      {fallen.length > 0 && (
        <Section title={t("adequacy.fallen.title")} lead={t("adequacy.fallen.lead")}>
          <FallenDecisions fallen={fallen} />
        </Section>
      )}
      {aboutList.length > 0 && (
        <Section title={t("findings.wholeList")}>
          <FindingList findings={aboutList} isOpen />
        </Section>
      )}
      <Section title={t("findings.title")} lead={t(findings.length === 0 ? "findings.none" : "findings.lead")}>
        <StaffEntries entries={version.entries} findings={findings} today={today} ended={ended} />
      </Section>
      {maySeeDecisions && (
        <p className="mt-8">
          <a className="link" href="/staff/adequacy">
            {t("adequacy.link")}
          </a>
        </p>
      )}
    </>
  );
}
