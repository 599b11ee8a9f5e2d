import type { ReactNode } from "react";
import { DemoBanner } from "./demo-banner";
import { PostButton } from "./form";
import { PageFrame } from "./page-frame";
import { useT } from "./translator";

/** The pages of the workplace, as its menu has them. */
export const STAFF_PAGES = [
  "today",
  "list",
  "drafts",
  "changes",
  "objections",
  "customers",
  "mail",
  "people",
  "policy",
  "log",
] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

/** The processor's workplace, for people who have signed in. */
export function StaffShell({ processor, staff, current, address, children }: StaffShellProps) {
  const { t } = useT();
  const pages = STAFF_PAGES.filter((page) => page !== "log" || staff.readsLog);
  return (
    <PageFrame
      home={{ href: "/staff", label: processor.name }}
      navLabel={t("layout.staff.label")}
      nav={pages.map((page) => ({
        key: page,
        href: page === "today" ? "/staff" : `/staff/${page}`,
        label: t(`layout.staff.${page}`),
      }))}
      current={current}
      address={address}
      banner={processor.isDemo && <DemoBanner company={processor.legalName} />}
      aside={
        <>
          <a className="quiet link inline-block truncate md:max-w-36" href="/staff/account" title={staff.name}>
            <span className="sr-only">{t("layout.staff.signedInAs")}</span> {staff.name}
          </a>
          <PostButton action="/staff/sign-out" className="link">
            {t("layout.staff.signOut")}
          </PostButton>
        </>
      }
      footer={
        <a className="link" href={`/${processor.slug}`}>
          {t("layout.staff.publicList")}
        </a>
      }
    >
      {children}
    </PageFrame>
  );
}

export type StaffShellProps = {
  processor: { slug: string; name: string; legalName: string; isDemo: boolean };
  /** `readsLog`: whether the log is theirs to read. */
  staff: { name: string; readsLog: boolean };
  current: StaffPage | null;
  /** Path and query of this page. */
  address: string;
  children: ReactNode;
};
