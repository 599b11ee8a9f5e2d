import { systemClock } from "~/adapters/clock.server";
import { createLog } from "~/adapters/log.server";
import type { App, Role } from "~/composition.server";
import { describeFaults, readSettings, runLibrariesInProduction, type Settings } from "~/config/settings.server";
import { OPERATOR_ID } from "~/domain/people/staff-actor";
import { outboxThreadFile } from "../project-root";
import { PROCESSOR, STANDARD_TERMS } from "./made-up";

/** Settings of an installation in that folder; nothing of the operator's gets in. */
export function benchSettings(folder: string, more: Record<string, string> = {}): Settings {
  const read = readSettings({ DATA_DIR: folder, ...more });
  if (!read.ok) throw new Error(describeFaults(read.faults));
  return read.settings;
}

/** The whole application on that folder, its log on standard error from warnings on. */
export async function openBenchApp(settings: Settings, role: Role): Promise<App> {
  runLibrariesInProduction();
  // Only now: React looks for its mode when it is first imported, and mail is written with React.
  const { compose } = await import("~/composition.server");
  return compose(settings, { role, log: benchLog(), outboxThread: outboxThreadFile() });
}

export function benchLog() {
  const sink = { write: (line: string) => void process.stderr.write(line) };
  return createLog({ level: "warn", clock: systemClock(), sink });
}

/** The invented processor, new in an empty database. */
export async function addBenchProcessor(app: App): Promise<string> {
  const { processorId } = must(await app.addProcessor({ processor: PROCESSOR, standardTerms: STANDARD_TERMS }));
  return processorId;
}

/** A person who may do everything, as commands act for the operator. */
export function operator(processorId: string) {
  return {
    staffId: OPERATOR_ID,
    processorId,
    name: "",
    address: "",
    roles: ["publisher" as const, "administrator" as const],
  };
}

/** What must hold for data of our own. */
export function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`The bench's own data was refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}
