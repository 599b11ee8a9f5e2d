import { localDay, type Zone } from "~/domain/time";
import { EmptyState } from "../empty-state";
import { Section } from "../page-header";
import { useT } from "../translator";
import { type DraftPageView, itemNames } from "./draft-view";
import { LeftOutGroups } from "./left-out";
import { ToldTable } from "./told-table";

/** Who is told, and from when it may start, computed for sending now; and who is not, and why. */
export function ToldSection({ view, mailHref }: ToldSectionProps) {
  const { t, format } = useT();
  const { counts, groups, groupCount, leftOut, items, now, processor } = view;
  const names = itemNames(items);
  const totals = t("announce.who.totals", {
    customers: t("common.customers", { count: counts.customers }),
    contacts: t("common.contacts", { count: counts.contacts }),
    followers: t("common.followers", { count: counts.followers }),
    day: format.day(localDay(now, processor.zone), "long"),
  });
  if (items.length === 0) return null;
  return (
    <>
      <Section title={t("announce.who.title")} lead={totals}>
        {counts.customers > 0 ? (
          <ToldTable
            groups={groups}
            itemNames={names}
            {...(mailHref !== null && { hrefOf: (n: number) => `${mailHref}?group=${n}` })}
            rest={groupCount - groups.length}
          />
        ) : counts.leftOut > 0 ? (
          <EmptyState>{t("announce.who.none")}</EmptyState>
        ) : (
          <EmptyState act={{ href: "/staff/customers/import", label: t("customers.import.title") }}>
            {t("customers.empty")}
          </EmptyState>
        )}
      </Section>
      {counts.leftOut > 0 && (
        <Section
          title={t("announce.who.notTold")}
          lead={t("checks.says.customer.left_out", { count: counts.leftOut })}
          id="left-out"
        >
          <LeftOutGroups groups={leftOut} itemNames={names} />
        </Section>
      )}
    </>
  );
}

export type ToldSectionProps = {
  view: Pick<DraftPageView, "counts" | "groups" | "groupCount" | "leftOut" | "items" | "now"> & {
    processor: { zone: Zone };
  };
  /** The page with the mails; null where they stand on the same page. */
  mailHref: string | null;
};
