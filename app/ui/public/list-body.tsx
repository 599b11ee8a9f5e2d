import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import type { FilterOptions, ListFilter } from "~/domain/publication/filter-entries";
import type { ShownEntry } from "~/domain/publication/public-entry";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import type { Day } from "~/domain/time";
import { EmptyState } from "../empty-state";
import { EntryTable } from "../entry-table";
import { type EntryView, entryView } from "../entry-view";
import { countPlaces } from "../map/count-places";
import { WorldMap } from "../map/world-map";
import { Section } from "../page-header";
import { useT } from "../translator";
import { ListFilters } from "./list-filters";
import { PlaceStats } from "./place-stats";

/** The list itself: where data is, conditions, and the rows; what is no sub-processor stands apart. */
export function ListBody({ list, base, on, filter }: ListBodyProps) {
  const { t } = useT();
  const { processor, entries, total, options, today } = list;
  const day = on ?? list.day ?? today;
  const views = entries.map((shown) => viewOf(shown, day, list));
  const counts = countPlaces(
    views.filter(({ status }) => status !== "announced"),
    day,
  );
  const caption = t("list.caption", { processor: processor.legalName });
  const customers = views.filter((view) => partOf(view) === null);
  return (
    <>
      <div className="mt-8 grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WorldMap counts={counts} />
        <div className="grid gap-6">
          <PlaceStats counts={counts} />
          {base !== null && (
            <ListFilters base={base} on={on} filter={filter} options={options} shown={entries.length} total={total} />
          )}
        </div>
      </div>
      <div className="mt-6">
        {views.length === 0 && <EmptyState>{t("list.filter.none")}</EmptyState>}
        {customers.length > 0 && <EntryTable caption={caption} entries={customers} />}
      </div>
      {PARTS.map((part) => {
        const own = views.filter((view) => partOf(view) === part);
        if (own.length === 0) return null;
        return (
          <Section key={part} title={t(`list.part.${part}.title`)} lead={t(`list.part.${part}.lead`)}>
            <EntryTable caption={t(`list.part.${part}.title`)} entries={own} />
          </Section>
        );
      })}
    </>
  );
}

export type ListBodyProps = {
  list: {
    processor: Pick<PublicProcessor, "legalName">;
    today: Day;
    /** The day as of which places and tools are judged, where it is not today. */
    day?: Day;
    entries: readonly ShownEntry[];
    total: number;
    options: FilterOptions;
    hosts: Readonly<Record<string, string>>;
    ended: readonly EndedDecision[];
  };
  /** Where conditions are chosen; null: a version is shown whole. */
  base: string | null;
  on: Day | null;
  filter: ListFilter;
};

/** What stands apart from the sub-processors: it is on the list, and none of them. */
const PARTS = ["direct", "developers", "ownBusiness"] as const;

function partOf({ isOwnBusiness, role }: EntryView): (typeof PARTS)[number] | null {
  if (role === "direct_processor") return "direct";
  if (role === "external_developer") return "developers";
  return isOwnBusiness ? "ownBusiness" : null;
}

function viewOf(
  shown: ShownEntry,
  day: Day,
  { hosts, ended }: Pick<ListBodyProps["list"], "hosts" | "ended">,
): EntryView {
  const { entry, isAnnounced, notForAll } = shown;
  return entryView(entry, day, { hosts: new Map(Object.entries(hosts)), announced: isAnnounced, notForAll, ended });
}
