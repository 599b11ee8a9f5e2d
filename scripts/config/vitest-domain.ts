import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The domain's own tests alone, from whichever copy of the tree this file stands in. */
export default defineConfig({
  root: at("../.."),
  resolve: { alias: { "~": at("../../app"), "@tests": at("../../tests") } },
  test: {
    include: ["**/*.test.ts"],
    // Takes ten thousand orders of events; the rules it proves have tests of their own beside them.
    exclude: ["**/gates-model.test.ts"],
    // Pure functions leave nothing behind for the next file, and a process for each would take most of the time.
    isolate: false,
    testTimeout: 120_000,
    setupFiles: [at("./fixed-seed.ts")],
  },
});
