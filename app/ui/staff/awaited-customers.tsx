import type { AwaitedItem } from "~/domain/authorisation/awaited";
import { type PendingState, SILENT_STATES } from "~/domain/authorisation/silence";
import type { ChangeItem } from "~/domain/change/change";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { itemTitle } from "../objection/item-words";
import { useT } from "../translator";

type Items = readonly Pick<ChangeItem, "id" | "name" | "before" | "after" | "replacedEntryId" | "takenOverBy">[];

/** Customers whose own act a change waits for, each with the way to record it. */
export function AwaitedCustomers({ changeId, items, customers }: AwaitedCustomersProps) {
  const { t } = useT();
  return (
    <DataTable
      caption={t("authorisation.awaited.title")}
      columns={[
        { key: "customer", label: t("customers.column.name") },
        { key: "waits", label: t("authorisation.awaited.column") },
      ]}
      rows={customers.map(({ controllerId, name, items: awaited }) => ({
        key: controllerId,
        cells: {
          customer: (
            <a className="link" href={`/staff/changes/${changeId}/authorisations/${controllerId}`}>
              {name}
            </a>
          ),
          waits: <AwaitedList items={items} awaited={awaited} />,
        },
      }))}
    />
  );
}

export type AwaitedCustomersProps = {
  changeId: string;
  items: Items;
  customers: readonly { controllerId: string; name: string; items: readonly AwaitedItem[] }[];
};

/** What each item waits for, and whether the time for it has passed. */
export function AwaitedList({ items, awaited }: { items: Items; awaited: readonly AwaitedItem[] }) {
  const translator = useT();
  const { t } = translator;
  return (
    <ul className="grid gap-1 text-sm">
      {awaited.map(({ itemId, states }) => {
        const item = items.find(({ id }) => id === itemId);
        return (
          <li key={itemId} className="flex flex-wrap items-center gap-2">
            {item === undefined ? null : <span>{itemTitle(translator, item)}</span>}
            {states.map((state) => (
              <Badge key={state} tone={isSilent(state) ? "bad" : "warn"} sign={isSilent(state) ? "✕" : "◷"}>
                {t(`statuses.gate.${state}`)}
              </Badge>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function isSilent(state: PendingState): boolean {
  return Object.values<string>(SILENT_STATES).includes(state);
}
