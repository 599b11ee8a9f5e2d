import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
let bundled = 0;

export type Programs = { path(name: string): string; clear(): Promise<void> };

/**
 * Bundles programs of this folder once, inside the project so that they find the libraries; a start then takes a moment.
 * `rewrite` makes a control: the same program with one line of its source changed. Throws where that line is not there.
 */
export async function bundlePrograms(
  names: readonly string[],
  rewrite?: { file: string; from: string; to: string },
): Promise<Programs> {
  const out = join(root, "build", `faults-${process.pid}-${bundled++}`);
  let rewritten = false;
  const rewriting = {
    name: "one-line-changed",
    transform(code: string, id: string) {
      if (rewrite === undefined || !id.endsWith(rewrite.file)) return null;
      if (!code.includes(rewrite.from)) throw new Error(`${rewrite.file} does not say ${rewrite.from}`);
      rewritten = true;
      return code.replace(rewrite.from, rewrite.to);
    },
  };
  await build({
    configFile: join(root, "remix.config.js"),
    logLevel: "silent",
    plugins: [rewriting],
    // Under test Vite writes for the development build of React, which programs do not load.
    esbuild: { jsx: "automatic", jsxDev: false },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "node20",
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, `tests/faults/${name}.ts`)])),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  if (rewrite !== undefined && !rewritten) throw new Error(`${rewrite.file} is not part of these programs`);
  return { path: (name) => join(out, `${name}.js`), clear: () => rm(out, { recursive: true, force: true }) };
}

export type Running = {
  child: ChildProcess;
  /** All that it wrote so far, as lines. */
  said(): string[];
  /** Resolves when the process is gone and all that it wrote is read. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** Starts a program of `bundlePrograms` with one order, as JSON. */
export function startProgram(path: string, order: object, onSaid: (line: string) => void = () => {}): Running {
  const child = spawn(process.execPath, [path, JSON.stringify(order)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const lines: string[] = [];
  let rest = "";
  child.stdin.on("error", () => {});
  child.stdout.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      onSaid(line);
    }
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );
  return { child, said: () => lines, ended };
}

export async function until(holds: () => Promise<boolean> | boolean, every = 25): Promise<void> {
  while (!(await holds())) await sleep(every);
}
