import type { Space } from "~/domain/people/membership";
import { EmptyState } from "../empty-state";
import { PostButton } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { RoleBadges } from "./role-badges";

/** The customers that an address may act for; one is chosen. */
export function SpacesPage({ spaces, address }: { spaces: readonly Space[]; address: string }) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t("portal.spaces.title")}
        {...(spaces.length > 0 ? { lead: t("portal.spaces.lead") } : {})}
        acts={<PostButton action="/sign-out">{t("portal.nav.signOut")}</PostButton>}
      />
      <div className="mt-6">
        {spaces.length === 0 ? (
          <EmptyState title={t("portal.spaces.none")}>{t("portal.spaces.noneLead", { address })}</EmptyState>
        ) : (
          <ul className="divide-y divide-base-300 border-y border-base-300">
            {spaces.map(({ controllerId, organisation, processor, kind, roles }) => (
              <li key={controllerId} className="py-4">
                <a className="link font-serif text-xl" href={`/portal/${controllerId}`}>
                  {organisation}
                </a>
                <p className="quiet mt-1 text-sm">{t("portal.spaces.of", { processor: processor.legalName })}</p>
                <p className="mt-2">
                  <RoleBadges kind={kind} roles={roles} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
