import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Io } from "./dispatch";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was asked of a command; null when it was answered already: help, or a line about bad use. */
export type Use = { values: Record<string, string | boolean | undefined>; files: string[]; json: boolean };

/**
 * Reads a command's words. `--help` and `--json` are every command's. Out: the use, or the exit code of an answer
 * already given (0 after help, 2 after bad use).
 */
export function readUse(args: string[], options: Options, help: string, io: Io): Use | number {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: "boolean" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
    if (values.help === true) {
      io.stdout(help);
      return 0;
    }
    return { values: values as Use["values"], files: positionals, json: values.json === true };
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
}

/** One text option, or undefined. */
export function text(use: Use, name: string): string | undefined {
  const value = use.values[name];
  return typeof value === "string" ? value : undefined;
}

export function badUse(io: Io, message: string, help: string): number {
  io.stderr(`${message}\n\n${help}`);
  return 2;
}

/** One JSON document on standard output. */
export function printJson(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
