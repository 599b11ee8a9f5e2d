import type { NotifiedItem } from "~/domain/notice/notified-change";

/** Its window still runs, and the customer may end it (decision D15). */
export function mayStartEarly({ gate, verdict }: NotifiedItem): boolean {
  return gate.tracks.includes("N") && verdict.verdict === "closed" && verdict.gate.state === "waiting";
}
