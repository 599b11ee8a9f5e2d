import type { ReactNode } from "react";
import { DEADLINE_PAGE } from "~/domain/periods/write-question";
import { DemoBanner } from "./demo-banner";
import { DownloadLinks } from "./download-links";
import { PageFrame } from "./page-frame";
import { useT } from "./translator";

const SIGN_IN_PAGE = "/sign-in";

export type PublicPage = "list" | "changes" | "history" | "follow";

/** Every page that belongs to one processor and that anyone may read. */
export function PublicShell({ processor, current, address, logHead, children }: PublicShellProps) {
  const { t } = useT();
  const base = `/${processor.slug}`;
  return (
    <PageFrame
      home={{ href: base, label: processor.name }}
      navLabel={t("layout.nav.label")}
      nav={[
        { key: "list", href: base, label: t("layout.nav.list") },
        { key: "changes", href: `${base}/changes`, label: t("layout.nav.changes") },
        { key: "history", href: `${base}/versions`, label: t("layout.nav.history") },
        { key: "follow", href: `${base}/subscribe`, label: t("layout.nav.follow") },
      ]}
      current={current}
      address={address}
      banner={processor.isDemo && <DemoBanner company={processor.legalName} />}
      footer={
        <>
          <DownloadLinks
            label={t("layout.footer.download")}
            links={[
              { href: `${base}.json`, label: "JSON" },
              { href: `${base}.csv`, label: "CSV" },
              { href: `${base}.md`, label: "Markdown" },
              { href: `${base}.jsonld`, label: "JSON-LD" },
            ]}
          />
          <DownloadLinks
            label={t("layout.footer.follow")}
            links={[
              { href: `${base}/subscribe`, label: t("layout.footer.byMail") },
              { href: `${base}/feed.atom`, label: t("layout.footer.atom") },
              { href: `${base}/feed.json`, label: t("layout.footer.jsonFeed") },
              { href: `${base}/changes.ics`, label: t("layout.footer.calendar") },
            ]}
          />
          <ToolLink />
          <SignInLink />
          {logHead !== null && (
            <span className="quiet font-mono text-xs leading-5" title={t("layout.footer.logHint")}>
              <LogHead {...logHead} />
            </span>
          )}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

export type PublicShellProps = {
  processor: { slug: string; name: string; legalName: string; isDemo: boolean };
  current: PublicPage | null;
  /** Path and query of this page. */
  address: string;
  /** Head of the evidence log; `root` in hexadecimal or base64. */
  logHead: { size: number; root: string } | null;
  children: ReactNode;
};

/** What anyone may use who comes by. */
function ToolLink() {
  const { t } = useT();
  return (
    <a className="link print:hidden" href={DEADLINE_PAGE}>
      {t("tools.deadline.footer")}
    </a>
  );
}

/** The way in for a customer's people, who have no mail at hand that leads there. */
function SignInLink() {
  const { t } = useT();
  return (
    <a className="link print:hidden" href={SIGN_IN_PAGE}>
      {t("layout.footer.signIn")}
    </a>
  );
}

/** Size and the ends of the root: enough to compare by eye. */
function LogHead({ size, root }: { size: number; root: string }) {
  const { t, format } = useT();
  return t("layout.footer.logHead", { size: format.number(size), root: `${root.slice(0, 4)}…${root.slice(-4)}` });
}

/** Pages that belong to no processor, or of which it is not known whose they are. */
export function PlainShell({ address, isDemo, children }: { address: string; isDemo: boolean; children: ReactNode }) {
  const { t } = useT();
  return (
    <PageFrame
      home={{ href: "/", label: t("common.product") }}
      navLabel={t("layout.nav.label")}
      nav={[]}
      current={null}
      address={address}
      banner={isDemo && <DemoBanner company={null} />}
      footer={
        <>
          {!address.startsWith(DEADLINE_PAGE) && <ToolLink />}
          {!address.startsWith(SIGN_IN_PAGE) && <SignInLink />}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
