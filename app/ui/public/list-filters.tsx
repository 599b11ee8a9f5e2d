import { type FilterOptions, type ListFilter, NOT_STATED } from "~/domain/publication/filter-entries";
import type { Day } from "~/domain/time";
import { type Filter, FilterBar } from "../filter-bar";
import { useT } from "../translator";

/** The conditions of the public list; one that has nothing to choose from is left out. */
export function ListFilters({ base, on, filter, options, shown, total }: ListFiltersProps) {
  const { t, format } = useT();
  const byLabel = (choices: Filter["options"]) => [...choices].sort((a, b) => format.compare(a.label, b.label));
  const place = (value: string) => (value === NOT_STATED ? t("list.countryNotStated") : format.country(value));
  const filters: Filter[] = [
    {
      name: "country",
      label: t("list.filter.country"),
      value: filter.country,
      options: byLabel(options.countries.map((value) => ({ value, label: place(value) }))),
    },
    {
      name: "service",
      label: t("list.filter.service"),
      value: filter.service,
      options: byLabel(options.services.map((value) => ({ value, label: value }))),
    },
    {
      name: "basis",
      label: t("list.filter.basis"),
      value: filter.basis,
      options: byLabel(
        options.bases.map(({ value, printed }) => ({ value, label: printed ?? t("list.basisNotStated") })),
      ),
    },
    {
      name: "status",
      label: t("list.filter.status"),
      value: filter.status,
      options: options.statuses.map((value) => ({ value, label: t(`statuses.entry.${value}`) })),
    },
  ];
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const result = isFiltered ? { result: t("list.filter.result", { count: shown, total }) } : {};
  return (
    <FilterBar
      label={t("list.filter.title")}
      action={base}
      filters={filters.filter(({ value, options: choices }) => choices.length > 1 || value !== null)}
      day={on}
      {...result}
      clearHref={isFiltered || on !== null ? base : null}
    />
  );
}

export type ListFiltersProps = {
  base: string;
  on: Day | null;
  filter: ListFilter;
  options: FilterOptions;
  shown: number;
  total: number;
};
