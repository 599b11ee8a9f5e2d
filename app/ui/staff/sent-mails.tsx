import type { DeliveryState } from "~/domain/delivery/delivery";
import type { Zone } from "~/domain/time";
import { Badge, type BadgeTone } from "../badge";
import { DataTable } from "../data-table";
import { EmptyState } from "../empty-state";
import { Pager } from "../pager";
import { useT } from "../translator";
import type { SentMail } from "./change-view";

/** Each mail of a change: to whom, what became of it, and what the receiving server said, in its own words. */
export function SentMails({ rows, zone, firstHref, nextHref }: SentMailsProps) {
  const { t, format } = useT();
  if (rows.length === 0) return <EmptyState>{t("staff.mails.empty")}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t("staff.mails.title")}
        columns={[
          { key: "to", label: t("staff.mails.to") },
          { key: "state", label: t("staff.coverage.delivery") },
          { key: "reply", label: t("staff.mails.reply") },
        ]}
        rows={rows.map((mail) => ({
          key: mail.id,
          cells: {
            to: (
              <>
                {mail.customer !== null && <span className="block font-medium">{mail.customer}</span>}
                <span className="quiet block text-sm font-normal">
                  {[mail.name, mail.address].filter((part) => part !== "").join(", ")}
                </span>
              </>
            ),
            state: (
              <>
                <a className="link block text-sm" href={`/staff/mails/${mail.id}`}>
                  {t(`staff.mails.kinds.${mail.kind}`)}
                </a>
                <span className="flex flex-wrap gap-1">
                  <Badge tone={mail.cameBack ? "plain" : TONES[mail.state]}>
                    {t(`statuses.delivery.${mail.state}`)}
                  </Badge>
                  {mail.cameBack && <Badge tone="bad">{t("staff.mails.cameBack")}</Badge>}
                </span>
                {mail.finishedAt !== null && (
                  <span className="quiet mt-1 block text-xs">{format.instant(mail.finishedAt, zone)}</span>
                )}
              </>
            ),
            reply: mail.reply === null ? null : <span className="font-mono text-xs">{mail.reply}</span>,
          },
        }))}
      />
      <Pager firstHref={firstHref} nextHref={nextHref} />
    </>
  );
}

export type SentMailsProps = {
  rows: readonly SentMail[];
  zone: Zone;
  firstHref: string | null;
  nextHref: string | null;
};

const TONES: Record<DeliveryState, BadgeTone> = {
  staged: "plain",
  planned: "plain",
  claimed: "plain",
  sending: "info",
  accepted: "good",
  deferred: "warn",
  failed: "bad",
  uncertain: "warn",
  suppressed: "outline",
};
