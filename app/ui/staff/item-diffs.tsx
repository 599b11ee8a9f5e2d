import type { DraftItem } from "~/domain/change/items";
import type { ItemClass } from "~/domain/change/said-classes";
import type { Zone } from "~/domain/time";
import { citeClause } from "~/i18n/cite-clause";
import { KindBadge, TrackBadge } from "../badge";
import { diffRows } from "../diff-rows";
import { DiffTable } from "../diff-table";
import { FactList } from "../fact-list";
import { useT } from "../translator";
import { WhyClass } from "./item-class";
import { itemTitle } from "./item-lines";
import type { ToldGroup } from "./told-table";

/** Items shown in full; the rest of a large change opens on demand. */
const OPEN = 6;

/** Each item old beside new, with its class, why it has it, and what it asks of whom. */
export function ItemDiffs({ items, classes, groups, zone }: ItemDiffsProps) {
  return (
    <div className="grid gap-6">
      {items.map((item, n) => (
        <details key={item.id} open={n < OPEN} className="border-t border-base-300 pt-4">
          <summary className="cursor-pointer">
            <span className="mr-2 inline-flex flex-wrap gap-1 align-middle">
              {item.kinds.map((kind) => (
                <KindBadge key={kind} kind={kind} />
              ))}
            </span>
            <b>{itemTitle(item.change)}</b>
          </summary>
          <div className="mt-2">
            {classes
              .filter(({ itemId }) => itemId === item.id)
              .map((itemClass) => (
                <WhyClass key={itemClass.itemId} item={item} itemClass={itemClass} zone={zone} />
              ))}
          </div>
          <Asks item={item} groups={groups} />
          <div className="mt-3">
            <ItemFields item={item} />
          </div>
        </details>
      ))}
    </div>
  );
}

export type ItemDiffsProps = {
  items: readonly DraftItem[];
  classes: readonly ItemClass[];
  groups: readonly ToldGroup[];
  zone: Zone;
};

/** Old beside new; of an entry that only comes or only goes, its facts. */
function ItemFields({ item: { change, before, after } }: { item: DraftItem }) {
  const translator = useT();
  const rows = diffRows(translator, change.fields, before === null || after === null ? null : after);
  if (before !== null && after !== null) return <DiffTable caption={itemTitle(change)} rows={rows} />;
  return (
    <FactList
      facts={rows.map((row) => ({ key: row.key, label: row.field, value: after === null ? row.before : row.after }))}
    />
  );
}

/** The tracks of the item, with how many customers each combination is for. */
function Asks({ item, groups }: { item: DraftItem; groups: readonly ToldGroup[] }) {
  const translator = useT();
  const { t } = translator;
  const asks = new Map<string, { tracks: ToldGroup["gates"][number]["tracks"]; clauses: string[]; count: number }>();
  for (const { gates, count } of groups) {
    const gate = gates.find(({ itemId }) => itemId === item.id);
    if (gate === undefined) continue;
    const key = JSON.stringify([gate.tracks, gate.clauses]);
    const known = asks.get(key) ?? { tracks: gate.tracks, clauses: gate.clauses, count: 0 };
    asks.set(key, { ...known, count: known.count + count });
  }
  return (
    <ul className="mt-2 grid gap-1 text-sm">
      {[...asks].map(([key, { tracks, clauses, count }]) => (
        <li key={key} className="flex flex-wrap items-center gap-2">
          {tracks.map((track) => (
            <TrackBadge key={track} track={track} />
          ))}
          <span className="quiet">
            {[t("common.customers", { count }), ...clauses.map((clause) => citeClause(translator, clause))].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
