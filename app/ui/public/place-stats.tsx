import type { PlaceCounts } from "../map/count-places";
import { useT } from "../translator";

/** How many are inside the EEA, and how many in each country outside it: what a reader looks for first. */
export function PlaceStats({ counts }: { counts: PlaceCounts }) {
  const { t, format } = useT();
  const { inside, by_region, outside, unknown } = counts.entries;
  const countries = counts.countries.filter(({ isInEea }) => !isInEea);
  const places: Figure[] =
    countries.length > MOST
      ? [{ key: "outside", value: format.number(outside), label: t("statuses.eea.outside") }]
      : countries.map(({ country, count }) => ({
          key: country,
          value: format.number(count),
          label: format.country(country),
        }));
  const items: Figure[] = [
    { key: "inside", value: format.number(inside + by_region), label: t("statuses.eea.inside") },
    ...places,
  ];
  if (unknown > 0) items.push({ key: "unknown", value: format.number(unknown), label: t("statuses.eea.unknown") });
  return (
    <ul aria-label={t("map.title")} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {items.map(({ key, value, label }) => (
        <li key={key} className="panel">
          <span className="block font-serif text-3xl">{value}</span>
          <span className="text-sm">{label}</span>
        </li>
      ))}
    </ul>
  );
}

type Figure = { key: string; value: string; label: string };

/** Above this the countries are only in the table beside the map. */
const MOST = 4;
