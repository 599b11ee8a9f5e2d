import type { ReactNode } from "react";
import { grants } from "~/domain/people/administer-users";
import type { UserActor } from "~/domain/people/controller-user";
import { DemoBanner } from "../demo-banner";
import { PostButton } from "../form";
import { PageFrame } from "../page-frame";
import { useT } from "../translator";

export type PortalPage = "home" | "users" | "log" | "account";

/** A customer's own space, for its people who have signed in. */
export function PortalShell({ controllerId, frame, current, address, children }: PortalShellProps) {
  const { t } = useT();
  const { processor, organisation, person } = frame;
  const base = `/portal/${controllerId}`;
  const pages: readonly PortalPage[] = grants(person.roles, "own.users")
    ? ["home", "users", "log", "account"]
    : ["home", "log", "account"];
  return (
    <PageFrame
      home={{ href: base, label: processor.name }}
      navLabel={t("portal.nav.label")}
      nav={pages.map((page) => ({
        key: page,
        href: page === "home" ? base : `${base}/${page}`,
        label: t(`portal.nav.${page}`),
      }))}
      current={current}
      address={address}
      banner={processor.isDemo && <DemoBanner company={processor.legalName} />}
      aside={
        <>
          <span className="quiet">{organisation}</span>
          <PostButton action="/sign-out" className="link">
            {t("portal.nav.signOut")}
          </PostButton>
        </>
      }
      footer={
        <>
          <a className="link" href="/portal">
            {t("portal.spaces.other")}
          </a>
          <a className="link" href={`/${processor.slug}`}>
            {t("portal.nav.publicList")}
          </a>
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

export type PortalShellProps = {
  controllerId: string;
  frame: {
    organisation: string;
    processor: { slug: string; name: string; legalName: string; isDemo: boolean };
    person: Pick<UserActor, "name" | "roles">;
  };
  current: PortalPage | null;
  /** Path and query of this page. */
  address: string;
  children: ReactNode;
};
