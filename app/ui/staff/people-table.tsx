import type { AccessState, StaffView } from "~/domain/people/staff-view";
import { localDay, type Zone } from "~/domain/time";
import type { Translator } from "~/i18n/translator";
import { Badge, type BadgeTone } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";

/** Who works here: those with access first. */
export function PeopleTable({ people, self, zone, canManage }: PeopleTableProps) {
  const translator = useT();
  const { t, format } = translator;
  return (
    <DataTable
      caption={t("people.title")}
      columns={[
        { key: "name", label: t("people.column.name") },
        { key: "roles", label: t("people.column.roles"), isWide: true },
        { key: "state", label: t("people.column.state") },
        { key: "factor", label: t("people.column.factor") },
        { key: "seen", label: t("people.column.seen") },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: {
          name: (
            <>
              <a className="link" href={`/staff/people/${person.id}`}>
                {person.name}
                {canManage && person.id !== self && <span className="sr-only">: {t("people.open")}</span>}
              </a>
              {person.id === self && <span className="quiet"> ({t("people.you")})</span>}
              <span className="quiet block text-sm font-normal break-words">{person.address}</span>
            </>
          ),
          roles: sayRoles(translator, person),
          state: <AccessBadge person={person} zone={zone} />,
          factor:
            person.state === "ended" ? null : t(person.hasSecondFactor ? "people.factor.on" : "people.factor.off"),
          seen: person.lastSeenAt === null ? t("people.never") : format.instant(person.lastSeenAt, zone),
        },
      }))}
    />
  );
}

export type PeopleTableProps = { people: readonly StaffView[]; self: string; zone: Zone; canManage: boolean };

/** Roles with the term of a data-protection administrator. */
export function sayRoles({ t, format }: Translator, { roles, term }: Pick<StaffView, "roles" | "term">): string {
  const said = format.list(roles.map((role) => t(`policy.role.${role}`)));
  if (!roles.includes("gdpa") || term === null) return said;
  const runs = t("people.term.runs", { from: format.day(term.from, "short"), until: format.day(term.until, "short") });
  return `${said} (${runs})`;
}

export function AccessBadge({ person, zone }: { person: StaffView; zone: Zone }) {
  const { t, format } = useT();
  const { state, invitedUntil, endedAt } = person;
  const day = (at: string | null) => (at === null ? "" : format.day(localDay(at, zone)));
  const words: Record<AccessState, string> = {
    active: t("people.state.active"),
    invited: t("people.state.invited", { day: day(invitedUntil) }),
    expired: t("people.state.expired"),
    ended: t("people.state.ended", { day: day(endedAt) }),
  };
  const { tone, sign } = LOOKS[state];
  return (
    <Badge tone={tone} sign={sign}>
      {words[state]}
    </Badge>
  );
}

const LOOKS: Record<AccessState, { tone: BadgeTone; sign: string }> = {
  active: { tone: "good", sign: "✓" },
  invited: { tone: "info", sign: "◷" },
  expired: { tone: "warn", sign: "▲" },
  ended: { tone: "plain", sign: "−" },
};
