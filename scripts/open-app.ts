import { systemClock } from "~/adapters/clock.server";
import { createLog } from "~/adapters/log.server";
import type { App } from "~/composition.server";
import { describeFaults, loadSettings, runLibrariesInProduction } from "~/config/settings.server";
import type { Io } from "./dispatch";

/** The application beside a running server, for one command. Out: what `work` gives, or 2 when the settings are wrong. */
export async function withApp(io: Io, work: (app: App) => Promise<number>): Promise<number> {
  const read = loadSettings();
  if (!read.ok) {
    io.stderr(describeFaults(read.faults));
    return 2;
  }
  runLibrariesInProduction();
  // Only now: React looks for its mode when it is first imported, and mail is written with React.
  const { compose } = await import("~/composition.server");
  const log = createLog({ level: "warn", clock: systemClock(), sink: { write: io.stderr } });
  const app = await compose(read.settings, { role: "command", log });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The processor that `--processor SLUG` names, or null with a line that says so. */
export async function findProcessor(app: App, io: Io, slug: string | undefined) {
  const found = slug === undefined ? null : await app.findProcessor({ slug });
  if (found === null) {
    io.stderr(slug === undefined ? "--processor SLUG is missing.\n" : `There is no processor ${slug}.\n`);
  }
  return found;
}
