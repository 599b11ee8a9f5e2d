import type { Instant, Zone } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { PostButton } from "../form";
import { useT } from "../translator";

/** Where somebody is signed in, each with a way to end it. */
export function SessionsPart({ sessions, zone }: { sessions: readonly ShownSession[]; zone: Zone }) {
  const { t, format } = useT();
  return (
    <>
      <DataTable
        caption={t("account.sessions.title")}
        columns={[
          { key: "device", label: t("account.sessions.device") },
          { key: "since", label: t("account.sessions.since") },
          { key: "seen", label: t("account.sessions.seen") },
          { key: "act", label: t("account.sessions.act"), isHidden: true },
        ]}
        rows={sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => {
          const name = device === "" ? t("account.sessions.unknown") : device;
          const since = format.instant(createdAt, zone);
          return {
            key: id,
            cells: {
              device: (
                <>
                  {name} {isThis && <Badge tone="good">{t("account.sessions.this")}</Badge>}
                </>
              ),
              since,
              seen: format.instant(lastSeenAt, zone),
              act: !isThis && (
                <PostButton action="/staff/account?index" fields={{ intent: "end", session: id }}>
                  <span aria-hidden="true">{t("account.sessions.end")}</span>
                  <span className="sr-only">{t("account.sessions.endNamed", { device: name, since })}</span>
                </PostButton>
              ),
            },
          };
        })}
      />
      {sessions.length > 1 && (
        <p className="mt-4">
          <PostButton action="/staff/account?index" fields={{ intent: "others" }}>
            {t("account.sessions.others")}
          </PostButton>
        </p>
      )}
    </>
  );
}

type ShownSession = { id: string; device: string; createdAt: Instant; lastSeenAt: Instant; isThis: boolean };
