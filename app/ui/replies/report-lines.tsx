import type { DeliveryReport } from "~/domain/incoming/incoming-mail";
import type { Zone } from "~/domain/time";
import { Badge } from "../badge";
import { useT } from "../translator";

/** What servers reported, in their own words, and whether it counts. */
export function ReportLines({ reports, zone }: { reports: readonly DeliveryReport[]; zone: Zone }) {
  const { t, format } = useT();
  return (
    <ul className="grid gap-3 text-sm">
      {reports.map(({ id, action, status, remoteServer, diagnostic, receivedAt, effect }) => (
        <li key={id} className="break-words">
          <Badge {...(effect === "counts" ? { tone: "warn" as const } : {})}>{t(`replies.reports.${action}`)}</Badge>{" "}
          {[status, t(`replies.reports.effects.${effect}`)].filter((part) => part !== "").join(" · ")}
          <span className="quiet block">
            {diagnostic === ""
              ? t("replies.reports.saidNothing", { time: format.instant(receivedAt, zone) })
              : t("replies.reports.said", {
                  ...{ server: remoteServer, time: format.instant(receivedAt, zone), words: diagnostic },
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}
