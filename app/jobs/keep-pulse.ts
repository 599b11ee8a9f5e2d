import type { App } from "~/composition.server";
import { BEAT_MS } from "~/domain/running/outage";
import { type Repeated, repeat } from "./repeat";

/** Says once a minute that this process serves pages, or looks whether any other does. */
export function startPulse(app: Pick<App, "pulse" | "log">, { serves }: { serves: boolean }): Repeated {
  return repeat({ tick: () => takePulse(app, { serves }), everyMs: BEAT_MS, log: app.log, fault: "pulse.failed" });
}

/** Once; comes also before anything is decided by time, so that no window closes on whom an outage cut off. */
export async function takePulse({ pulse }: Pick<App, "pulse">, { serves }: { serves: boolean }): Promise<void> {
  await (serves ? pulse.beat() : pulse.watch());
}
