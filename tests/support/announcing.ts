import type { Deps } from "~/ports/deps";
import { type AnnounceResult, announceChange } from "~/usecases/announce-change";

type Needs = Omit<Parameters<typeof announceChange>[0], "secondFactor">;
type Order = Omit<Parameters<typeof announceChange>[1], "secondFactor">;

/** For suites about what comes after: whoever orders has proved who they are. */
const PROVEN: Deps["secondFactor"] = {
  take: async () => ({ ok: true, by: "totp" }),
  giveRecoveryCodes: async () => [],
};

/** Orders an announcement as somebody whose second factor is right. */
export function announceProven(deps: Needs, order: Order): Promise<AnnounceResult> {
  return announceChange({ ...deps, secondFactor: PROVEN }, { ...order, secondFactor: "000000" });
}

/** Orders an announcement as somebody who has read every warning and takes note of each. */
export async function announceKnowingly(deps: Needs, order: Order): Promise<AnnounceResult> {
  const asked = await announceProven(deps, order);
  if (asked.ok || asked.code !== "change.warnings_open") return asked;
  return announceProven(deps, { ...order, acknowledged: asked.lines.map(({ key }) => key) });
}
