import type { Instant } from "../time";
import type { AcknowledgedWarning, Change } from "./change";
import type { PublishCheck } from "./publish-check";

/**
 * The warnings that persons took note of, with those that one takes note of now. Keys that are no warning of the check, and
 * those noted before, add nothing; notes about what is no warning any more go, so that it is said anew if it comes back.
 */
export function acknowledge(
  { change, check }: { change: Pick<Change, "acknowledgedWarnings">; check: PublishCheck },
  keys: readonly string[],
  by: string,
  at: Instant,
): AcknowledgedWarning[] {
  const warnings = check.lines.filter(({ level }) => level === "warns");
  const isWarning = ({ key }: AcknowledgedWarning) => warnings.some((line) => line.key === key);
  const kept = change.acknowledgedWarnings.filter(isWarning);
  const fresh = warnings.filter(({ key }) => keys.includes(key) && !kept.some((one) => one.key === key));
  return [...kept, ...fresh.map((line) => ({ key: line.key, by, at, line }))];
}
