import { ROLES } from "../table-roles";
import { useT } from "../translator";
import type { PlaceCounts } from "./count-places";

/** The figures of the map as text. */
export function PlaceTable({ counts }: { counts: PlaceCounts }) {
  const { t, format } = useT();
  const rows = [
    ...counts.countries.map(({ country, count, isInEea }) => ({
      key: country,
      name: format.country(country),
      count,
      area: isInEea ? `● ${t("map.inside")}` : `▲ ${t("map.outside")}`,
    })),
    ...counts.regions.map(({ region, count }) => ({
      key: `region ${region}`,
      name: t("map.byRegion", { region }),
      count,
      area: "",
    })),
  ];
  if (counts.entries.unknown > 0) {
    rows.push({ key: "unknown", name: t("map.unknown"), count: counts.entries.unknown, area: "" });
  }
  const counted = counts.countries.reduce((sum, { count }) => sum + count, 0);
  const isSeveral = counted > counts.entries.inside + counts.entries.outside + counts.entries.by_region;
  return (
    <>
      <table {...ROLES.table} className="table table-plain table-xs">
        <caption className="sr-only">{t("map.table")}</caption>
        <thead className="text-xs">
          <tr>
            <th scope="col">{t("map.country")}</th>
            <th scope="col" className="text-right">
              {t("map.entries")}
            </th>
            <th scope="col">{t("map.area")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, area }) => (
            <tr key={key} className="border-base-300">
              <th scope="row" className="font-medium">
                {name}
              </th>
              <td className="text-right tabular-nums">{format.number(count)}</td>
              <td>{area}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isSeveral && <p className="quiet mt-2 text-xs">{t("map.several")}</p>}
    </>
  );
}
