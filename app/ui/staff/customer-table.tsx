import type { Terms } from "~/domain/agreement/terms";
import { type Locale, OWN_NAME } from "~/i18n/locales";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { sayPeriod } from "./say-terms";

export type CustomerLine = {
  id: string;
  name: string;
  country: string;
  language: Locale;
  endedAt: string | null;
  termsName: string;
  isOwn: boolean;
  notice: Terms["notice"];
  contacts: number;
};

/** Customers with what matters for telling them: language, period, who can be reached. */
export function CustomerTable({ customers }: { customers: readonly CustomerLine[] }) {
  const translator = useT();
  const { t, format } = translator;
  return (
    <DataTable
      caption={t("customers.title")}
      columns={[
        { key: "name", label: t("customers.column.name") },
        { key: "country", label: t("customers.column.country") },
        { key: "language", label: t("customers.column.language") },
        { key: "terms", label: t("customers.column.terms") },
        { key: "contacts", label: t("customers.column.contacts"), isNumber: true },
      ]}
      rows={customers.map((customer) => ({
        key: customer.id,
        cells: {
          name: (
            <>
              <a className="link" href={`/staff/customers/${customer.id}`}>
                {customer.name}
              </a>{" "}
              {customer.endedAt !== null && <Badge tone="outline">{t("statuses.outcome.terminated")}</Badge>}
            </>
          ),
          country: format.country(customer.country),
          language: OWN_NAME[customer.language],
          terms: (
            <>
              {customer.notice === null ? (
                <Badge tone="bad" sign="✕">
                  {t("announce.who.noPeriod")}
                </Badge>
              ) : (
                sayPeriod(translator, customer.notice)
              )}
              <span className="quiet block text-sm">
                {customer.termsName}
                {customer.isOwn && ` · ${t("customers.termsOwn")}`}
              </span>
            </>
          ),
          contacts:
            customer.contacts === 0 ? (
              <Badge tone="bad" sign="✕">
                {t("common.none")}
              </Badge>
            ) : (
              format.number(customer.contacts)
            ),
        },
      }))}
    />
  );
}
