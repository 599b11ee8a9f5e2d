import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of `package.json`, above this file in the source as in the build. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("There is no package.json above the program.");
    folder = above;
  }
  return folder;
}

/** The built program of the thread that writes and sends mail (`outbox-thread.ts`). */
export function outboxThreadFile(): string {
  return join(projectRoot(), "build/outbox-thread.js");
}
