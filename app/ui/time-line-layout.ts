import type { Instant } from "~/domain/time";

/** `past` has happened · `now` is today · `deadline` is what a reader must not miss · `future` is yet to come. */
export type PointMark = "past" | "now" | "deadline" | "future";
export type TimePoint = { key: string; at: Instant; label: string; detail: string; mark: PointMark };

export type Drawn = TimePoint & {
  x: number;
  /** Left end of the label. */
  left: number;
  labelY: number;
  isAbove: boolean;
  /** Where a line leads from the mark to a label that had to move aside; null: the label stands below its mark. */
  leader: number | null;
};

const LEFT = 12;
const RIGHT = 848;
/** Marks closer than this would cover each other. */
const APART = 34;
const GAP = 14;

/**
 * Places points in proportion to time on a line 860 wide, and their labels beside one another: today's above the line,
 * the others below. In: points in order of time.
 */
export function layTimeLine(points: readonly TimePoint[]) {
  const times = points.map(({ at }) => Date.parse(at));
  const [start, end] = [times[0] ?? 0, times.at(-1) ?? 0];
  const wanted = times.map((time) => LEFT + ((time - start) / Math.max(1, end - start)) * (RIGHT - LEFT));
  const xs = spread(wanted, APART, LEFT, RIGHT);
  const lineY = points.some(({ mark }) => mark === "now") ? 44 : 16;
  const labelY = lineY + 40;

  const below = points.flatMap((point, n) => (point.mark === "now" ? [] : [{ n, width: widthOf(point) }]));
  const lefts = new Map(placeLabels(below.map(({ n, width }) => ({ n, x: xs[n] ?? LEFT, width }))));
  const drawn: Drawn[] = points.map((point, n) => {
    const x = xs[n] ?? LEFT;
    if (point.mark === "now") {
      const width = textWidth(point.detail === "" ? point.label : `${point.label} · ${point.detail}`);
      return { ...point, x, left: clamp(x - width / 2, 0, 860 - width), labelY: 20, isAbove: true, leader: null };
    }
    const left = lefts.get(n) ?? x;
    const middle = left + Math.min(widthOf(point), textWidth(point.label)) / 2;
    const isAside = x < left - 6 || x > left + widthOf(point) + 6;
    return { ...point, x, left, labelY, isAbove: false, leader: isAside ? middle : null };
  });
  const passed = drawn.filter(({ mark }) => mark === "now" || mark === "past").at(-1);
  return { height: labelY + 28, lineY, passedTo: passed?.x ?? null, drawn };
}

/** Labels begin under their mark and give way to the left, the last one ending at the line's end. */
function placeLabels(labels: readonly { n: number; x: number; width: number }[]): [number, number][] {
  const lefts = labels.map(({ x, width }) => clamp(x - 8, 0, 860 - width));
  for (let i = labels.length - 2; i >= 0; i -= 1) {
    lefts[i] = Math.min(lefts[i] ?? 0, (lefts[i + 1] ?? 860) - GAP - (labels[i]?.width ?? 0));
  }
  for (let i = 0; i < labels.length; i += 1) {
    const free = i === 0 ? 0 : (lefts[i - 1] ?? 0) + (labels[i - 1]?.width ?? 0) + GAP;
    lefts[i] = Math.max(lefts[i] ?? 0, free);
  }
  return labels.map(({ n }, i) => [n, Math.round(lefts[i] ?? 0)]);
}

/** Pushes points apart to `least`, then back inside. */
function spread(xs: readonly number[], least: number, min: number, max: number): number[] {
  const out = [...xs];
  for (let i = 1; i < out.length; i += 1) out[i] = Math.max(out[i] ?? min, (out[i - 1] ?? min) + least);
  for (let i = out.length - 1; i >= 0; i -= 1) {
    const limit = i === out.length - 1 ? max : (out[i + 1] ?? max) - least;
    out[i] = Math.round(Math.min(out[i] ?? max, limit));
  }
  return out;
}

function widthOf({ label, detail }: TimePoint): number {
  return Math.max(textWidth(label) * 1.06, textWidth(detail));
}

/** Width in Inter at 14 units, by kind of letter, rounded up: no font can be measured on the server. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const letter of text) ems += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 0.6;
  return ems * 14;
}

const WIDTHS: [RegExp, number][] = [
  [/[ ijl.,:;'|()·]/, 0.31],
  [/[frt-]/, 0.4],
  [/[mwMW]/, 0.9],
  [/[0-9]/, 0.65],
  [/\p{Lu}/u, 0.72],
];

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
