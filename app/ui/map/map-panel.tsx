import { useT } from "../translator";
import type { Coastline } from "./coastlines";
import type { CountryCount } from "./count-places";
import { placeLabels } from "./place-labels";

export type MapPoint = CountryCount & { x: number; y: number };

/** One map with a mark for each country, as large as its number, and labels that keep off each other. */
export function MapPanel({ coast, points, label, size, frame }: MapPanelProps) {
  const { format } = useT();
  const { width, height } = coast;
  const dots = points.map((point) => ({
    ...point,
    key: point.country,
    r: size * (0.35 + 0.2 * Math.sqrt(point.count)),
    text: `${format.country(point.country)} ${format.number(point.count)}`,
  }));
  const texts = new Map(dots.map(({ key, text }) => [key, text]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="w-full rounded bg-base-200" role="img" aria-label={label}>
      <path d={coast.land} className="fill-base-300" />
      {coast.borders !== "" && (
        <path d={coast.borders} className="stroke-base-200" fill="none" strokeWidth="3" strokeLinejoin="round" />
      )}
      {frame && (
        <rect
          x={frame[0]}
          y={frame[1]}
          width={frame[2] - frame[0]}
          height={frame[3] - frame[1]}
          fill="none"
          stroke="currentColor"
          strokeOpacity=".45"
          strokeWidth="2"
          strokeDasharray="6 5"
        />
      )}
      {[...dots]
        .sort((a, b) => b.r - a.r)
        .map(({ key, x, y, r, isInEea }) =>
          isInEea ? (
            <circle key={key} cx={x} cy={y} r={r} className="fill-success stroke-base-100" strokeWidth="4" />
          ) : (
            <path key={key} d={triangle(x, y, r * 1.25)} className="fill-accent stroke-base-100" strokeWidth="4" />
          ),
        )}
      {placeLabels(dots, { width, height, size }).map(({ key, x, y, anchor }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={size}
          className="fill-base-content stroke-base-200"
          strokeWidth={size * 0.22}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {texts.get(key)}
        </text>
      ))}
    </svg>
  );
}

export type MapPanelProps = {
  coast: Coastline;
  points: readonly MapPoint[];
  /** What the map shows, in words. */
  label: string;
  /** Height of the labels in the map's own units. */
  size: number;
  /** Outline of the part that another map shows larger. */
  frame?: readonly [number, number, number, number];
};

function triangle(x: number, y: number, r: number): string {
  return `M${x} ${y - r}l${r} ${r * 1.75}h${-2 * r}z`;
}
