import type { ReactNode } from "react";

export type Fact = { key: string; label: string; value: ReactNode };

/** Facts with their names, for a receipt, a review, a notice: what one files. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="divide-y divide-base-300 border-y border-base-300">
      {facts.map(({ key, label, value }) => (
        <div key={key} className="grid grid-cols-1 gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="quiet text-sm">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
