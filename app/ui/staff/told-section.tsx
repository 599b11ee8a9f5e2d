import { localDay } from "~/domain/time";
import { EmptyState } from "../empty-state";
import { Section } from "../page-header";
import { useT } from "../translator";
import { type DraftPageView, itemNames } from "./draft-view";
import { ToldTable } from "./told-table";

/** Who is told, and from when it may start, computed for sending now. */
export function ToldSection({ view, mailHref }: { view: DraftPageView; mailHref: string }) {
  const { t, format } = useT();
  const { counts, groups, items, now, processor } = view;
  const totals = t("announce.who.totals", {
    customers: t("common.customers", { count: counts.customers }),
    contacts: t("common.contacts", { count: counts.contacts }),
    followers: t("common.followers", { count: counts.followers }),
    day: format.day(localDay(now, processor.zone), "long"),
  });
  return (
    <Section title={t("announce.who.title")} lead={totals}>
      {counts.customers === 0 ? (
        <EmptyState act={{ href: "/staff/customers/import", label: t("customers.import.title") }}>
          {t("customers.empty")}
        </EmptyState>
      ) : (
        <ToldTable groups={groups} itemNames={itemNames(items)} hrefOf={(n) => `${mailHref}?group=${n}`} />
      )}
    </Section>
  );
}
