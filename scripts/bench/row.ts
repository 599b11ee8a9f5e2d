/** One measured number beside the bare baseline of the same run. */
export type Row = {
  /** Short and stable: what `--only` and other programs go by. */
  name: string;
  what: string;
  value: number;
  unit: string;
  baseline: { what: string; value: number } | null;
  /** How many times as good as the baseline: above 1 is faster. Null without a baseline. */
  ratio: number | null;
  /** What is promised of it, and whether it holds here; null where nothing is promised. */
  promise: { text: string; holds: boolean } | null;
  /** The most memory that the measured process has held, in MB (RSS); null where it cannot be read. */
  memoryMb: number | null;
  note: string | null;
};

/** What a measurement is given. */
export type Bench = {
  /** A temporary folder of this run. */
  folder: string;
  /** How often measured thing and baseline take turns. */
  rounds: number;
  /** How long one turn of a page lasts. */
  seconds: number;
  /** Recipients of each fan-out. */
  recipients: readonly number[];
  rows: number;
  /** A PostgreSQL database that may be written to, or null. */
  postgresUrl: string | null;
  /** Where it says what it is doing. */
  say(line: string): void;
};

/** The middle one; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}

/** A row whose number is better the higher it is. `least`: the promised ratio. */
export function rateRow(
  row: Pick<Row, "name" | "what" | "unit" | "memoryMb"> & {
    values: readonly number[];
    baseline: { what: string; values: readonly number[] };
    least?: number;
    note?: string;
  },
): Row {
  const { name, what, unit, memoryMb, least } = row;
  const value = median(row.values);
  const baseline = { what: row.baseline.what, value: median(row.baseline.values) };
  const ratio = value / baseline.value;
  const promise = least === undefined ? null : { text: `ratio >= ${least}`, holds: ratio >= least };
  return { name, what, unit, value, baseline, ratio, promise, memoryMb, note: row.note ?? null };
}

/** The rows as a table for a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, baseline, ratio, promise, memoryMb }) => [
    what,
    `${figure(value)} ${unit}`,
    baseline === null ? "" : `${figure(baseline.value)} ${baseline.what}`,
    ratio === null ? "" : ratio.toFixed(2),
    promise === null ? "" : `${promise.text}: ${promise.holds ? "holds" : "DOES NOT HOLD"}`,
    memoryMb === null ? "" : `${figure(memoryMb)} MB`,
  ]);
  const table = [["what", "measured", "bare baseline", "ratio", "promised", "memory"], ...cells];
  const widths = table.reduce<number[]>(
    (most, line) => line.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  );
  const lines = table.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const notes = rows.flatMap(({ what, note }) => (note === null ? [] : [`${what}: ${note}`]));
  return `${[...lines, ...(notes.length === 0 ? [] : ["", ...notes])].join("\n")}\n`;
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);
}
