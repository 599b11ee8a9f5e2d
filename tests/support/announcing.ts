import { type AnnounceResult, announceChange } from "~/usecases/announce-change";

type Deps = Parameters<typeof announceChange>[0];
type Order = Parameters<typeof announceChange>[1];

/** Orders an announcement as somebody who has read every warning and takes note of each. */
export async function announceKnowingly(deps: Deps, order: Order): Promise<AnnounceResult> {
  const asked = await announceChange(deps, order);
  if (asked.ok || asked.code !== "change.warnings_open") return asked;
  return announceChange(deps, { ...order, acknowledged: asked.lines.map(({ key }) => key) });
}
