import { useT } from "../translator";
import { EUROPE, EUROPE_IN_WORLD, WORLD } from "./coastlines";
import type { CountryCount, PlaceCounts } from "./count-places";
import { COUNTRY_POINTS } from "./country-points";
import { MapPanel, type MapPoint } from "./map-panel";
import { PlaceTable } from "./place-table";

/**
 * Where data is: Europe large, the rest of the world beside it when there is something there, and the same facts as a
 * table. Inside the EEA is a disc, outside a triangle.
 */
export function WorldMap({ counts }: { counts: PlaceCounts }) {
  const { t } = useT();
  const { inside, by_region, outside, unknown } = counts.entries;
  const known = { inside: inside + by_region, outside };
  const summary = unknown > 0 ? t("map.summaryUnknown", { ...known, unknown }) : t("map.summary", known);
  const europe = pointsOn(counts.countries, 2);
  const world = pointsOn(
    counts.countries.filter(({ country }) => (COUNTRY_POINTS[country]?.length ?? 0) < 4),
    0,
  );
  const table = <PlaceTable counts={counts} />;
  return (
    <figure className="panel @container">
      <figcaption className="kicker">{t("map.title")}</figcaption>
      <div className="mt-3 grid grid-cols-1 items-start gap-4 @md:grid-cols-[2fr_3fr]">
        <MapPanel coast={EUROPE} points={europe} label={`${t("map.europe")}. ${summary}`} size={40} />
        {world.length === 0 ? (
          table
        ) : (
          <div>
            <MapPanel coast={WORLD} points={world} label={t("map.world")} size={30} frame={EUROPE_IN_WORLD} />
            <Legend />
          </div>
        )}
      </div>
      {world.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="link w-fit cursor-pointer">{t("map.table")}</summary>
          <div className="mt-2">{table}</div>
        </details>
      )}
      <p className="quiet mt-3 text-xs">
        {summary} {t("map.data")}
      </p>
    </figure>
  );
}

function pointsOn(countries: readonly CountryCount[], from: 0 | 2): MapPoint[] {
  return countries.flatMap(({ country, count, isInEea }) => {
    const place = COUNTRY_POINTS[country];
    const [x, y] = [place?.[from], place?.[from + 1]];
    return x === undefined || y === undefined ? [] : [{ country, count, isInEea, x, y }];
  });
}

function Legend() {
  const { t } = useT();
  return (
    <ul className="quiet mt-2 flex flex-wrap gap-x-5 text-xs" aria-hidden="true">
      <li>● {t("map.inside")}</li>
      <li>▲ {t("map.outside")}</li>
    </ul>
  );
}
