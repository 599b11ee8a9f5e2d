import { type Drawn, layTimeLine, type PointMark, type TimePoint } from "./time-line-layout";
import { useT } from "./translator";

/**
 * Days in proportion, drawn; the same facts stand as a list, which a phone shows upright and a screen reader reads.
 * Points in any order.
 */
export function TimeLine({ label, points }: { label?: string; points: readonly TimePoint[] }) {
  const { t } = useT();
  const sorted = [...points].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <div className="@container">
      <ol aria-label={label ?? t("change.timeline.label")} className="@3xl:sr-only print:sr-only">
        {sorted.map((point, n) => (
          <li
            key={point.key}
            className={`relative border-l-2 pl-5 ${n === sorted.length - 1 ? "border-transparent" : "border-base-content/25 pb-4"}`}
          >
            <svg viewBox="-10 -10 20 20" className="absolute top-0.5 -left-[0.7rem] size-5" aria-hidden="true">
              <Mark mark={point.mark} />
            </svg>
            <span className="font-semibold">{point.label}</span>
            <span className="quiet block text-sm">{point.detail}</span>
          </li>
        ))}
      </ol>
      <Drawing points={sorted} />
    </div>
  );
}

function Drawing({ points }: { points: readonly TimePoint[] }) {
  const { height, lineY, passedTo, drawn } = layTimeLine(points);
  const [first, last] = [drawn[0], drawn.at(-1)];
  return (
    <svg
      viewBox={`0 0 860 ${height}`}
      className="hidden w-full fill-current @3xl:block print:block"
      aria-hidden="true"
      fontSize="14"
    >
      {first && last && (
        <line
          x1={first.x}
          x2={last.x}
          y1={lineY}
          y2={lineY}
          stroke="currentColor"
          strokeOpacity=".25"
          strokeWidth="3"
        />
      )}
      {first && passedTo !== null && (
        <line x1={first.x} x2={passedTo} y1={lineY} y2={lineY} className="stroke-primary" strokeWidth="5" />
      )}
      {drawn.map((point) => (
        <DrawnPoint key={point.key} point={point} lineY={lineY} />
      ))}
    </svg>
  );
}

function DrawnPoint({ point, lineY }: { point: Drawn; lineY: number }) {
  const { x, left, labelY, isAbove, label, detail, mark, leader } = point;
  return (
    <g>
      {leader !== null && (
        <path
          d={`M${x} ${lineY}L${leader} ${labelY - 16}`}
          fill="none"
          stroke="currentColor"
          strokeOpacity=".35"
          strokeWidth="1"
        />
      )}
      <g transform={`translate(${x} ${lineY})`}>
        <Mark mark={mark} />
      </g>
      {isAbove ? (
        <text x={left} y={labelY}>
          {detail === "" ? label : `${label} · ${detail}`}
        </text>
      ) : (
        <>
          <text x={left} y={labelY} fontWeight="600">
            {label}
          </text>
          <text x={left} y={labelY + 19} fillOpacity=".8">
            {detail}
          </text>
        </>
      )}
    </g>
  );
}

/** Told apart by shape: a disc, a ring with a dot, a diamond, a ring. */
function Mark({ mark }: { mark: PointMark }) {
  switch (mark) {
    case "past":
      return <circle r="7" className="fill-primary" />;
    case "now":
      return <circle r="6" className="fill-base-100 stroke-primary" strokeWidth="3" />;
    case "deadline":
      return <path d="M0-9 9 0 0 9-9 0z" className="fill-accent" />;
    case "future":
      return <circle r="7" className="fill-base-100" stroke="currentColor" strokeWidth="3" />;
    default:
      return mark satisfies never;
  }
}
