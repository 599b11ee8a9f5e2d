import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { stryker } from "./config/stryker";
import type { Io } from "./dispatch";
import { badUse, readUse } from "./options";

const HELP = `npm run test:mutation [-- FOLDER…]

Changes one thing of the domain's code at a time, and looks whether a test of the domain fails. What survives is listed.
FOLDER is one under app/domain ("periods"), or a file of it; all of it where none is named, which takes hours.
Results are kept in coverage/, so that only what changed since is tried again.
Exit code: 0 at least ${stryker.thresholds.break} % are found, 1 fewer are, 2 bad use.
`;

/** `npm run test:mutation`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, {}, HELP, io);
  if (typeof use === "number") return use;
  const missing = use.files.find((name) => !existsSync(`app/domain/${name}`));
  if (missing !== undefined) return badUse(io, `test:mutation: there is no app/domain/${missing}.`, HELP);
  await new Stryker({ ...stryker, mutate: mutated(use.files) }).runMutationTest();
  // Stryker notes a score below the least one here.
  return Number(process.exitCode ?? 0);
}

function mutated(names: string[]): string[] {
  const files =
    names.length === 0 ? ["**/*.ts"] : names.map((name) => (name.endsWith(".ts") ? name : `${name}/**/*.ts`));
  return [...files.map((file) => `app/domain/${file}`), "!app/domain/**/*.test.ts"];
}
