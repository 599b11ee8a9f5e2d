import type { FaultCell } from "~/domain/agreement/fault-cells";
import type { CustomerFault } from "~/domain/agreement/plan-customers";
import { Callout } from "../callout";
import { useT } from "../translator";

export type CustomersReportView = {
  added: number;
  changed: number;
  unchanged: number;
  contacts: number;
  users: number;
  left: number;
  faults: readonly { row: number; line: number; codes: readonly CustomerFault[]; cells: readonly FaultCell[] }[];
  unreadColumns: readonly string[];
  stored: boolean;
};

const FAULTS_SHOWN = 100;

/** What an import did or would do, and every row that stops it. */
export function CustomersReport({ report }: { report: CustomersReportView }) {
  const { t, format } = useT();
  const { added, changed, unchanged, contacts, users, left, faults, unreadColumns, stored } = report;
  const counts = [
    t("customers.import.wouldAdd", { count: added }),
    t("customers.import.wouldChange", { count: changed }),
    t("customers.import.unchanged", { count: unchanged }),
    t("common.contacts", { count: contacts }),
    ...(users > 0 ? [t("customers.import.wouldInvite", { count: users })] : []),
  ];
  const done = [
    t("customers.import.added", { count: added }),
    t("customers.import.changed", { count: changed }),
    t("customers.import.unchanged", { count: unchanged }),
    ...(users > 0 ? [t("customers.import.invited", { count: users })] : []),
  ];
  const tone = stored ? "good" : faults.length > 0 ? "bad" : "info";
  return (
    <Callout tone={tone} isStatus title={t(stored ? "customers.import.done" : "customers.import.dryRun")}>
      <p>{(stored ? done : counts).join(", ")}.</p>
      {left > 0 && <p className="mt-2">{t("customers.import.left", { count: left })}</p>}
      {unreadColumns.length > 0 && (
        <p className="mt-2">{t("customers.import.unreadColumns", { columns: format.list(unreadColumns) })}</p>
      )}
      {faults.length > 0 && (
        <>
          <p className="mt-3 font-medium">
            {t("customers.import.faults", { count: faults.length })}. {t("customers.import.nothing")}
          </p>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {faults.slice(0, FAULTS_SHOWN).map(({ row, line, codes, cells }) => (
              <li key={row}>
                {t("customers.import.line", { line })}:{" "}
                {codes.map((code) => t(`customers.fault.${FAULTS[code]}`)).join(" ")}{" "}
                <span className="quiet break-words">
                  {cells
                    .map(({ column, value }) =>
                      value === ""
                        ? t("customers.import.cellEmpty", { column })
                        : t("customers.import.cell", { column, value }),
                    )
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
          {faults.length > FAULTS_SHOWN && (
            <p className="mt-2">{t("customers.import.more", { count: faults.length - FAULTS_SHOWN })}</p>
          )}
        </>
      )}
    </Callout>
  );
}

const FAULTS = {
  "customer.name_missing": "name",
  "customer.country_unknown": "country",
  "customer.language_unknown": "language",
  "customer.calendar_unknown": "calendar",
  "customer.zone_unknown": "zone",
  "customer.notice_invalid": "notice",
  "customer.address_invalid": "address",
  "customer.user_invalid": "user",
  "customer.objection_invalid": "objection",
  "customer.effect_unknown": "effect",
  "customer.authorisation_unknown": "authorisation",
  "customer.replacement_unknown": "replacement",
  "customer.geography_unknown": "geography",
  "customer.service_unknown": "service",
  "customer.reminders_unknown": "reminders",
  "customer.special_unknown": "special",
  "customer.reading_reason_missing": "reason",
  "customer.terms_unknown": "terms",
  "customer.contradicts_earlier_row": "contradicts",
} as const satisfies Record<CustomerFault, string>;
