import type { Profile } from "../agreement/terms";
import { type Fix, fixOf } from "./publish-check-fixes";
import type { CheckLevel, CheckSays } from "./publish-check-says";
import { clauseOf } from "./publish-check-sources";

/** One line of the publish check. */
export type CheckLine = CheckSays & {
  /** Names the line as long as it says the same about the same: an acknowledged warning is known by it. */
  key: string;
  level: CheckLevel;
  /** As the agreement that most of the customers have cites it, or the law; null: nothing but this program's order, or the processor's own policy. */
  clause: string | null;
  fix: Fix;
};

/** The line with its key, source and remedy. */
export function checkLine(level: CheckLevel, says: CheckSays, profile: Profile): CheckLine {
  return { ...says, key: keyOf(says), level, clause: clauseOf(says, profile), fix: fixOf(says) };
}

/** Names may be spelled anew, and counts of those named are no matter: what is said stays the same. */
function keyOf(says: CheckSays): string {
  const { code, ...about } = says;
  const facts = Object.entries(about).filter(([field]) => field !== "name" && field !== "named");
  return [code, ...facts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => textOf(value))].join(" ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
