import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A path inside the project, whatever the working directory. */
export const projectPath = (...parts) => join(root, ...parts);

export const say = (line) => process.stderr.write(`${line}\n`);

/** Runs npm in the project. `npm_execpath` is set inside npm scripts; going through it avoids npm.cmd on Windows. */
export function npm(args, env = {}) {
  const through = process.env.npm_execpath;
  return through ? run(process.execPath, [through, ...args], env) : run("npm", args, env);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program with its standard output on our standard error; rejects unless it ends with 0.
 * A name in `env` with the value undefined is taken out of the environment. A signal to us is handed on.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", process.stderr, process.stderr],
    });
    let stopped = false;
    const stop = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    const end = (settle) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      // Only now: what has been asked to stop may still have been writing.
      if (stopped) process.exit(1);
      settle();
    };
    child.on("error", (error) => end(() => reject(error)));
    child.on("exit", (code) =>
      end(() => (code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(" ")} ended with ${code}.`)))),
    );
  });
}
