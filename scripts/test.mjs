// `npm test`: every check there is, as stages, and at the end one plain line `N passed, N failed`.
// `npm test -- unit contract` runs the named stages only.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { runStage } from "./setup/stage.mjs";

const suite = (name, project, ...folders) => ({ name, kind: "suite", args: ["--project", project, ...folders] });
/**
 * In the order they are started. `alone`: measures time or drives a browser, so nothing else runs beside it.
 * Types and lint count as one test each.
 */
const STAGES = [
  { name: "types", kind: "check", command: ["typescript/bin/tsc", "--noEmit"] },
  { ...suite("unit", "unit") },
  { ...suite("contract", "contract"), bothEngines: true },
  { ...suite("guard", "guard") },
  { name: "lint", kind: "check", command: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { ...suite("routes", "system", "tests/routes", "tests/jobs") },
  { ...suite("e2e", "system", "tests/e2e"), alone: true },
  { ...suite("faults", "system", "tests/faults"), alone: true },
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage is named ${unknown.join(", ")}. There are: ${STAGES.map((stage) => stage.name).join(", ")}.`);
  process.exit(2);
}

const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "varsel-test-"));
const results = await runAll(STAGES.filter((stage) => names.length === 0 || names.includes(stage.name)));
rmSync(folder, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\nAll stages took ${seconds(performance.now() - started)}.`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

/** Starts stages in order, at most `width` beside each other; one that is `alone` waits for the others to end. */
async function runAll(stages) {
  const width = Math.max(2, Math.floor(availableParallelism() / 2));
  const results = [];
  const running = new Set();
  for (const stage of stages) {
    while (running.size >= (stage.alone ? 1 : width)) await Promise.race(running);
    const ended = runStage(stage, folder).then((result) => {
      running.delete(ended);
      results.push(result);
      report(result);
    });
    running.add(ended);
    if (stage.alone) await ended;
  }
  await Promise.all(running);
  return results;
}

function report({ name, passed, failed, parts, output, ms }) {
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  const count = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  const detail = parts === "" ? "" : `  (${parts})`;
  console.log(
    `${failed === 0 ? "ok  " : "FAIL"}  ${name.padEnd(9)} ${count.padEnd(22)} ${seconds(ms).padStart(7)}${detail}`,
  );
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
