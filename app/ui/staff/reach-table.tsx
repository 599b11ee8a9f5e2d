import type { ReachedCustomer, ShownDelivery } from "~/domain/change/reached";
import type { Zone } from "~/domain/time";
import { sayAttempt, sayReport } from "~/i18n/say-attempt";
import { sayMove } from "~/i18n/say-move";
import { Badge, type BadgeTone } from "../badge";
import { DataTable } from "../data-table";
import { EmptyState } from "../empty-state";
import { useT } from "../translator";

/** Each customer of a change: what came back, and each contact with every mail and attempt. */
export function ReachTable({ rows, zone }: { rows: readonly ReachedCustomer[]; zone: Zone }) {
  const { t } = useT();
  if (rows.length === 0) return <EmptyState>{t("reach.none")}</EmptyState>;
  return (
    <DataTable
      caption={t("reach.state")}
      columns={[
        { key: "customer", label: t("reach.customer") },
        { key: "answer", label: t("reach.answer") },
        { key: "contacts", label: t("reach.contacts"), isWide: true },
      ]}
      rows={rows.map((row) => ({
        key: row.noticeId,
        cells: {
          customer: (
            <a className="link" href={`/staff/customers/${row.controllerId}`}>
              {row.customer}
            </a>
          ),
          answer: <Answer row={row} zone={zone} />,
          contacts: <Contacts row={row} zone={zone} />,
        },
      }))}
    />
  );
}

type RowProps = { row: ReachedCustomer; zone: Zone };

function Answer({ row, zone }: RowProps) {
  const translator = useT();
  const { t, format } = translator;
  const { reply, hasActed, provenAt, proof, acknowledgedAt, objectedAt, window, moves } = row;
  const at = (instant: string) => ({ at: format.instant(instant, zone) });
  const lines = [
    provenAt === null ? t("reach.notTold") : t(`reach.told.${proof?.by ?? "acceptance"}`, at(provenAt)),
    acknowledgedAt === null ? null : t("reach.acknowledgedAt", at(acknowledgedAt)),
    objectedAt === null ? null : t("reach.objectedAt", at(objectedAt)),
    window === null
      ? null
      : t(provenAt === null ? "reach.untilAtLeast" : "reach.until", {
          until: format.lastMinute(window.end, window.zone),
        }),
    ...moves.map((move) => sayMove(translator, move)),
  ].filter((line) => line !== null);
  return (
    <div className="grid gap-1 text-sm">
      <span className="flex flex-wrap gap-1">
        <Badge tone={TONES[reply]}>{t(`statuses.reply.${reply}`)}</Badge>
        {hasActed && <Badge tone="outline">{t("reach.filters.opened")}</Badge>}
      </span>
      {lines.map((line) => (
        <span key={line} className="quiet block text-xs break-words">
          {line}
        </span>
      ))}
    </div>
  );
}

function Contacts({ row, zone }: RowProps) {
  const { t } = useT();
  return (
    <ul className="grid gap-3">
      {row.contacts.map(({ id, name, address, deliveries }) => (
        <li key={id} className="text-sm">
          <span className="block break-words">{[name, address].filter((part) => part !== "").join(", ")}</span>
          {deliveries.length === 0 && <span className="quiet block text-xs">{t("reach.noMail")}</span>}
          {deliveries.map((delivery) => (
            <Mail key={delivery.id} delivery={delivery} zone={zone} />
          ))}
        </li>
      ))}
      {!row.isOpen && row.contacts.length > 0 && <li className="quiet text-xs">{t("reach.masked")}</li>}
    </ul>
  );
}

function Mail({ delivery, zone }: { delivery: ShownDelivery; zone: Zone }) {
  const translator = useT();
  const { t } = translator;
  const { kind, attempts, reports } = delivery;
  return (
    <div className="mt-1">
      <span className="text-xs font-medium">{t(`staff.mails.kinds.${kind}`)}</span>
      <ul className="text-xs">
        {attempts.map((attempt) => (
          <li key={`${attempt.attempt} ${attempt.state}`} className="wrap-anywhere">
            {sayAttempt(translator, attempt, zone)}
          </li>
        ))}
        {reports.map((report) => (
          <li key={report.id} className="wrap-anywhere">
            {sayReport(translator, report, zone)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const TONES: Record<ReachedCustomer["reply"], BadgeTone> = {
  objected: "bad",
  acknowledged: "good",
  silent: "plain",
  notReached: "warn",
};
