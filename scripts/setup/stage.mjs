import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "./run.mjs";

/** A stage that has not ended by then hangs; it is ended and counts as failed. */
const LIMIT_MS = 40 * 60_000;

/**
 * Runs one stage of the tests in a process of its own.
 * Out: how many tests passed and failed, the count of each engine as text, what was printed, and the milliseconds taken.
 */
export async function runStage(stage, folder) {
  const start = performance.now();
  const report = join(folder, `${stage.name}.json`);
  const [program, ...args] = stage.kind === "check" ? stage.command : vitest(stage.args, report);
  const { code, output } = await finish(projectPath("node_modules", program), args);
  const counted =
    stage.kind === "check" ? { passed: code === 0 ? 1 : 0, problems: [], parts: "" } : read(report, stage.bothEngines);
  const failed = counted.problems.length > 0 ? counted.problems.length : code === 0 ? 0 : 1;
  return {
    name: stage.name,
    passed: counted.passed,
    failed,
    parts: counted.parts,
    output: [output, ...counted.problems].join("\n"),
    ms: performance.now() - start,
  };
}

function vitest(args, report) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return ["vitest/vitest.mjs", "run", "--config", "remix.config.js", ...reporters, ...args];
}

/** What went wrong is a list, one line each: failed and skipped tests, files that did not load, nothing run at all. */
function read(report, bothEngines) {
  if (!existsSync(report)) return { passed: 0, problems: ["The tests ended without a report."], parts: "" };
  const files = JSON.parse(readFileSync(report, "utf8")).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed");
  const problems = [
    ...tests.filter((test) => test.status !== "passed").map((test) => `${test.status}: ${test.fullName}`),
    ...files
      .filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status === "passed"))
      .map((file) => `failed: ${file.name} ${file.message}`),
  ];
  if (tests.length === 0) problems.push("No test was run: a stage without tests proves nothing.");
  const engines = bothEngines ? countEngines(passed) : [];
  for (const { engine, count } of engines) if (count === 0) problems.push(`No test was run on ${engine}.`);
  return {
    passed: passed.length,
    problems,
    parts: engines.map(({ engine, count }) => `${engine} ${count}`).join(", "),
  };
}

/** The contract suites name their engine in their titles; each must have been run, or nothing was compared. */
const ENGINES = { SQLite: /\bsqlite\b/i, PostgreSQL: /\bpostgres(ql)?\b/i };

function countEngines(tests) {
  return Object.entries(ENGINES).map(([engine, named]) => ({
    engine,
    count: tests.filter((test) => test.ancestorTitles.some((title) => named.test(title))).length,
  }));
}

function finish(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: projectPath(),
      env: { ...process.env, NODE_ENV: "test", NO_COLOR: "1", FORCE_COLOR: undefined },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    const limit = setTimeout(() => {
      output += `\nNot ended after ${LIMIT_MS / 60_000} minutes.\n`;
      child.kill("SIGKILL");
    }, LIMIT_MS);
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve({ code, output });
    });
  });
}
