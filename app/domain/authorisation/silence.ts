import type { Need } from "../classification/gate";

/** An item that the time to answer has passed for, by what it lacks: silence refuses, it never allows (HL-4.2, HL-B1.17). */
export const SILENT_STATES = {
  approval: "denied_by_silence",
  consent: "blocked_consent_missing",
  amendment: "amendment_missing",
} as const satisfies Record<Need, string>;
export type SilentState = (typeof SILENT_STATES)[Need];

export type PendingState = `pending.${Need}` | SilentState;

/** Each act that an item waits for, as a code that says whether the time for it has passed. */
export function pendingStates({ needs, silent }: { needs: readonly Need[]; silent: boolean }): PendingState[] {
  return needs.map((need) => (silent ? SILENT_STATES[need] : (`pending.${need}` as const)));
}
