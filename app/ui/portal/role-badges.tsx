import type { UserActor, UserRole } from "~/domain/people/controller-user";
import { Badge } from "../badge";
import { useT } from "../translator";

/** What somebody is for a customer: their roles, or that the agreement names them. */
export function RoleBadges({ kind = "user", roles }: { kind?: UserActor["kind"]; roles: readonly UserRole[] }) {
  const { t } = useT();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {kind === "user" ? (
        roles.map((role) => <Badge key={role}>{t(`portal.roles.${role}.name`)}</Badge>)
      ) : (
        <Badge tone="outline">{t("portal.contact")}</Badge>
      )}
    </span>
  );
}
