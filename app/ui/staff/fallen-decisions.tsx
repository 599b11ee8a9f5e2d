import type { FallenDecision } from "~/domain/geography/fallen-decisions";
import { Section } from "../page-header";
import { useT } from "../translator";

/** Decisions that fell, each with the entries that rest on it and, where it is not of one customer, for how many they do. */
export function FallenDecisions({ fallen, isOneCustomer = false }: FallenDecisionsProps) {
  const { t, format } = useT();
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {fallen.map(({ decisionId, instrument, endedOn, because, entries }) => (
        <li key={decisionId} className="py-4">
          <p className="font-medium">
            {endedOn === null || because === null
              ? t("adequacy.fallen.restored", { instrument })
              : t("adequacy.fallen.line", { instrument, day: format.day(endedOn, "long"), source: because })}
          </p>
          <ul className="mt-1 grid gap-1 text-sm">
            {entries.map(({ id, name, count }) => {
              const known = name ?? t("adequacy.fallen.formerEntry");
              return <li key={id}>{isOneCustomer ? known : t("adequacy.fallen.entry", { name: known, count })}</li>;
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The part of a customer's page that says what of its list has lost its basis; nothing where none has. */
export function CustomersFallen({ fallen }: Pick<FallenDecisionsProps, "fallen">) {
  const { t } = useT();
  if (fallen.length === 0) return null;
  return (
    <Section title={t("adequacy.fallen.customer")} lead={t("adequacy.fallen.customerLead")}>
      <FallenDecisions fallen={fallen} isOneCustomer />
    </Section>
  );
}

export type FallenDecisionsProps = { fallen: readonly FallenDecision[]; isOneCustomer?: boolean };
