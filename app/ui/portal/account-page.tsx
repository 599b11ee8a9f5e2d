import type { UserActor } from "~/domain/people/controller-user";
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from "~/domain/people/session";
import type { Instant, Zone } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { PostButton } from "../form";
import { PageHeader, Section } from "../page-header";
import { OwnDataPart } from "../person-view";
import { useT } from "../translator";
import { RoleBadges } from "./role-badges";

export type AccountPageProps = {
  controllerId: string;
  organisation: string;
  address: string;
  kind: UserActor["kind"];
  roles: UserActor["roles"];
  zone: Zone;
  sessions: readonly { id: string; device: string; createdAt: Instant; lastSeenAt: Instant; isThis: boolean }[];
};

/** What somebody may do here, and where they are signed in. */
export function AccountPage({ controllerId, organisation, address, kind, roles, zone, sessions }: AccountPageProps) {
  const { t, format } = useT();
  const action = `/portal/${controllerId}/account`;
  const hours = (ms: number) => t("portal.account.hours", { count: ms / 3_600_000 });
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={organisation}
        title={t("portal.account.title")}
        lead={t("portal.account.lead", { address })}
      />
      <Section title={t("portal.account.as", { organisation })}>
        <RoleBadges kind={kind} roles={roles} />
        <ul className="mt-3 list-disc pl-5 text-sm">
          {roles.map((role) => (
            <li key={role}>
              {t(`portal.roles.${role}.name`)}: {t(`portal.roles.${role}.may`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t("portal.account.sessions")}
        lead={t("portal.account.sessionsLead", { idle: hours(SESSION_IDLE_MS), life: hours(SESSION_LIFE_MS) })}
      >
        <DataTable
          caption={t("portal.account.sessions")}
          columns={[
            { key: "device", label: t("portal.account.device") },
            { key: "since", label: t("portal.account.since") },
            { key: "seen", label: t("portal.account.seen") },
            { key: "act", label: t("portal.account.end"), isHidden: true },
          ]}
          rows={sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => ({
            key: id,
            cells: {
              device: (
                <>
                  {device || t("portal.account.unknown")}{" "}
                  {isThis && <Badge tone="info">{t("portal.account.here")}</Badge>}
                </>
              ),
              since: format.instant(createdAt, zone),
              seen: format.instant(lastSeenAt, zone),
              act: (
                <PostButton
                  action={action}
                  fields={{ sessionId: id }}
                  className="link cursor-pointer text-sm whitespace-nowrap"
                >
                  {t("portal.account.end")}
                  <span className="sr-only">: {device || t("portal.account.unknown")}</span>
                </PostButton>
              ),
            },
          }))}
        />
        {sessions.length > 1 && (
          <p className="mt-4">
            <PostButton action={action} fields={{ intent: "others" }}>
              {t("portal.account.endOthers")}
            </PostButton>
          </p>
        )}
      </Section>
      <OwnDataPart href={`/portal/${controllerId}/data`} />
    </div>
  );
}
