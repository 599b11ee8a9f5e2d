import type { DraftItem } from "~/domain/change/items";
import { citeClause } from "~/i18n/cite-clause";
import { sayKinds } from "~/i18n/say-change";
import { KindBadge, TrackBadge } from "../badge";
import { diffRows } from "../diff-rows";
import { DiffTable } from "../diff-table";
import { FactList } from "../fact-list";
import { useT } from "../translator";
import { itemTitle } from "./item-lines";
import type { ToldGroup } from "./told-table";

/** Items shown in full; the rest of a large change opens on demand. */
const OPEN = 6;

/** Each item old beside new, with its class, why it has it, and what it asks of whom. */
export function ItemDiffs({ items, groups }: { items: readonly DraftItem[]; groups: readonly ToldGroup[] }) {
  const translator = useT();
  const { t } = translator;
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
          <p className="mt-2 text-sm">
            {sayKinds(translator, { ...item.change, kinds: [...item.kinds], qualifiers: [...item.qualifiers] }).join(
              " ",
            )}{" "}
            <span className="quiet">({t("draft.class.computed")})</span>
          </p>
          <Asks item={item} groups={groups} />
          <div className="mt-3">
            <ItemFields item={item} />
          </div>
        </details>
      ))}
    </div>
  );
}

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
