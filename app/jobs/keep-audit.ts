import type { App } from "~/composition.server";
import { SAMPLE_SOURCES } from "~/domain/audit/review";

/**
 * Draws last month's entries of the log and last quarter's sub-processors for somebody to look at, for each processor where
 * that was not done yet (HL-B2.15, HL-B2.16).
 */
export async function drawDueSamples(app: Pick<App, "listProcessors" | "drawRegularSample" | "log">): Promise<void> {
  for (const { id: processorId } of await app.listProcessors({})) {
    for (const drawnFrom of SAMPLE_SOURCES) {
      try {
        if (await app.drawRegularSample({ processorId, drawnFrom })) app.log.info("sample.drawn", { processorId });
      } catch (fault) {
        app.log.failure("sample.not_drawn", fault, { processorId });
      }
    }
  }
}

/** How often it is looked whether a batch is due. */
export const AUDIT_MS = 60_000;
export const SAMPLES_MS = 3_600_000;

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
