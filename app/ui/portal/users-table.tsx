import type { UserRole } from "~/domain/people/controller-user";
import { type Instant, localDay, type Zone } from "~/domain/time";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { RoleBadges } from "./role-badges";

export type UsersTableProps = {
  users: readonly {
    id: string;
    name: string;
    address: string;
    roles: readonly UserRole[];
    lastSeenAt: Instant | null;
    joinedAt: Instant | null;
  }[];
  base: string;
  zone: Zone;
};

/** Who may act for the customer, each with the way to change it. */
export function UsersTable({ users, base, zone }: UsersTableProps) {
  const { t, format } = useT();
  return (
    <DataTable
      caption={t("portal.users.title")}
      columns={[
        { key: "name", label: t("portal.users.name") },
        { key: "roles", label: t("portal.users.roles") },
        { key: "seen", label: t("portal.users.seen") },
        { key: "act", label: t("portal.users.change"), isHidden: true },
      ]}
      rows={users.map(({ id, name, address, roles, lastSeenAt, joinedAt }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              {address !== name && <span className="quiet block text-sm font-normal break-all">{address}</span>}
            </>
          ),
          roles: <RoleBadges roles={roles} />,
          seen:
            joinedAt === null || lastSeenAt === null ? (
              <span className="quiet">{t("portal.users.invited")}</span>
            ) : (
              format.day(localDay(lastSeenAt, zone))
            ),
          act: (
            <a className="link text-sm" href={`${base}/users/${id}`}>
              {t("portal.users.change")}
              <span className="sr-only">: {name}</span>
            </a>
          ),
        },
      }))}
    />
  );
}
