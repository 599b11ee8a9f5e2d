import { appendFileSync } from "node:fs";

/** `npm test` runs the short forms, within two minutes in all; `npm run test:faults` asks for the long ones. */
export const isLong = process.env.VARSEL_FAULTS === "long";

/** The most that one test may take. */
export const LIMIT_MS = isLong ? 3 * 3_600_000 : 300_000;

/** One line of the table at the end: what is promised, what was done to it, what came of it, and of the control. */
export type FaultLine = { promise: string; did: string; result: string; control: string };

/** Notes what a test found, so that numbers are read and not only that they were good enough. */
export function note(line: FaultLine): void {
  const table = process.env.VARSEL_FAULTS_TABLE;
  if (table === undefined) console.info(Object.values(line).join(" | "));
  else appendFileSync(table, `${JSON.stringify(line)}\n`);
}
