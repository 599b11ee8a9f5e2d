/** Whether `version` is at least the floor of its own major line, or of the nearest line below. */
export function isAtLeast(version: string, floors: readonly string[]): boolean {
  const major = numbers(version)[0] ?? 0;
  const lines = floors.filter((floor) => (numbers(floor)[0] ?? 0) <= major);
  const floor = lines.sort(compare).at(-1);
  return floor !== undefined && compare(version, floor) >= 0;
}

const numbers = (version: string) => version.split(/[-+]/, 1).join("").split(".").map(Number);

function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
