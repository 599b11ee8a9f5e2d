import type { App } from "~/composition.server";

/** An hour is soon enough for what is due on a day. */
export const RETENTION_MS = 3_600_000;

/** Lets go of what has come to the end of its time, for each processor; one that fails does not keep the others waiting. */
export async function keepRetention(app: Pick<App, "listProcessors" | "retainPeople" | "log">): Promise<void> {
  for (const { id: processorId } of await app.listProcessors({})) {
    try {
      await app.retainPeople({ processorId });
    } catch (fault) {
      app.log.failure("retention.not_kept", fault, { processorId });
    }
  }
}
