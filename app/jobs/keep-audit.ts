import type { App } from "~/composition.server";

/** How often it is looked whether a batch is due. */
export const AUDIT_MS = 60_000;

/**
 * Writes refused sign-ins as audit entries, and makes waiting entries leaves of their processors' logs; one that
 * fails does not keep the others waiting.
 */
export async function keepAudit(
  app: Pick<App, "listProcessors" | "logRefusedSignIns" | "logAudit" | "log">,
  options: { atOnce: boolean },
): Promise<void> {
  for (const { id: processorId } of await app.listProcessors({})) {
    try {
      await app.logRefusedSignIns({ processorId });
      await app.logAudit({ processorId, ...options });
    } catch (fault) {
      app.log.failure("audit.not_logged", fault, { processorId });
    }
  }
}
