import type { App } from "~/composition.server";

/** How often it is looked whether a batch is due. */
export const AUDIT_MS = 60_000;

/** Makes waiting audit entries leaves of their processors' logs; one that fails does not keep the others waiting. */
export async function keepAudit(
  app: Pick<App, "listProcessors" | "logAudit" | "log">,
  options: { atOnce: boolean },
): Promise<void> {
  for (const { id: processorId } of await app.listProcessors({})) {
    try {
      await app.logAudit({ processorId, ...options });
    } catch (fault) {
      app.log.failure("audit.not_logged", fault, { processorId });
    }
  }
}
