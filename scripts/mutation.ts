import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { stryker } from "./config/stryker";
import type { Io } from "./dispatch";
import { badUse, readUse } from "./options";

const DOMAIN = "app/domain";
const HELP = `npm run test:mutation [-- FOLDER]

Changes one thing of the domain's code at a time, and looks whether a test of the domain fails. What survives is listed.
FOLDER is one under ${DOMAIN} ("periods", "register/read"); then its own tests alone are asked. Without one it is all of the
domain, which takes hours. Results are kept in coverage/, so that only what changed since is tried again.
Exit code: 0 at least ${stryker.thresholds.break} % are found, 1 fewer are, 2 bad use.
`;

/** `npm run test:mutation`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, {}, HELP, io);
  if (typeof use === "number") return use;
  const folder = use.files.length === 0 ? DOMAIN : `${DOMAIN}/${use.files.join(" ")}`;
  if (!existsSync(folder)) return badUse(io, `test:mutation: there is no folder ${folder}.`, HELP);
  const mutate = [`${folder}/**/*.ts`, "!**/*.test.ts"];
  await new Stryker({ ...stryker, vitest: { ...stryker.vitest, dir: folder }, mutate }).runMutationTest();
  // Stryker notes a score below the least one here.
  return Number(process.exitCode ?? 0);
}
