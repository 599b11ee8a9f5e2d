import { Section } from "../page-header";
import { useT } from "../translator";
import { AwaitedCustomers } from "./awaited-customers";
import type { ChangePageView } from "./change-view";

/** On a change's page: how many customers it still waits for, and the first of them. */
export function AwaitedSection({ view }: { view: Pick<ChangePageView, "change" | "items" | "coverage" | "awaited"> }) {
  const { t } = useT();
  const { change, items, coverage, awaited } = view;
  const { waiting, silent } = coverage.awaited;
  if (change.state !== "announced" || waiting + silent === 0) return null;
  const counts = [
    ...(waiting > 0 ? [t("authorisation.awaited.waiting", { count: waiting })] : []),
    ...(silent > 0 ? [t("authorisation.awaited.silent", { count: silent })] : []),
  ];
  return (
    <Section title={t("authorisation.awaited.title")} lead={t("authorisation.awaited.lead")} id="awaited">
      <p className="mb-3 text-sm font-medium">{counts.join(" · ")}</p>
      <AwaitedCustomers changeId={change.id} items={items} customers={awaited} />
      <p className="mt-4 text-sm print:hidden">
        <a className="link" href={`/staff/changes/${change.id}/authorisations`}>
          {t("authorisation.awaited.all")}
        </a>
      </p>
    </Section>
  );
}
