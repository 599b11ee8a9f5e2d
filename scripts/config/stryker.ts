import type { Stryker } from "@stryker-mutator/core";

/**
 * How the domain's tests are tested: one thing of the code is changed at a time, and some test of the domain must then
 * fail. `../mutation.ts` says in which files, and whose tests are asked.
 */
export const stryker = {
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/config/stryker-ignore.mjs"],
  ignorers: ["thrown-words"],
  testRunner: "vitest",
  vitest: { configFile: "scripts/config/vitest-domain.ts", related: false },
  coverageAnalysis: "perTest",
  ignorePatterns: ["build", "data", "coverage", "docs", ".ensure-lock*"],
  concurrency: 1,
  // A busy machine is no proof: an endless loop is told by its turns, and by the clock only far later.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  jsonReporter: { fileName: "coverage/mutation.json" },
  incremental: true,
  incrementalFile: "coverage/mutation-known.json",
} satisfies ConstructorParameters<typeof Stryker>[0];
