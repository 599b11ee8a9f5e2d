import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openHolidays } from "~/adapters/holidays.server";
import { answerLine, type DeadlineAnswer } from "./deadline-line";

const HELP = `varsel deadline --batch FILE [--json]

Counts periods by Regulation (EEC, Euratom) No 1182/71, one for each line of FILE (- reads standard input):
  { "id", "event": a day or an instant, "count", "unit": days|weeks|months|years|working_days, "calendar", "tz" }
and answers each with a line
  { "id", "last_day", "window_end_exclusive_utc", "earliest_effective_day", "trace" }
or { "id", "line", "error": { "code", "message" } }. With --json the answers are one JSON array.
Calendars: DK, DK+, SE, SE+, NO, DE, any other EEA state, GB, CH, or a part of one such as DE-HE or
GB-SCT. GB alone has the bank holidays of England, Wales, Scotland and Northern Ireland together: no part loses a day.
Exit code: 0 all counted, 2 a line or the use is bad.
`;

/** The command `varsel deadline`; `args` are those after its name. Out: the exit code. */
export async function run(
  args: string[],
  io: { stdout(text: string): void; stderr(text: string): void },
): Promise<number> {
  const use = readUse(args);
  if (use.kind === "help") {
    io.stdout(HELP);
    return 0;
  }
  if (use.kind === "bad") {
    io.stderr(`deadline: ${use.message}\n\n${HELP}`);
    return 2;
  }
  const read = readText(use.file);
  if (!read.ok) {
    io.stderr(`deadline: ${read.message}\n`);
    return 2;
  }
  const holidays = openHolidays();
  const answers: DeadlineAnswer[] = [];
  let bad = 0;
  for (const [index, line] of read.text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const answer = await answerLine(line, index + 1, holidays);
    if ("error" in answer) {
      bad += 1;
      io.stderr(`deadline: line ${answer.line}: ${answer.error.message}\n`);
    }
    if (use.json) answers.push(answer);
    else io.stdout(`${JSON.stringify(answer)}\n`);
  }
  if (use.json) io.stdout(`${JSON.stringify(answers)}\n`);
  return bad === 0 ? 0 : 2;
}

type Use = { kind: "help" } | { kind: "bad"; message: string } | { kind: "batch"; file: string; json: boolean };

function readUse(args: string[]): Use {
  try {
    const { values } = parseArgs({
      args,
      options: { batch: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) return { kind: "help" };
    if (values.batch === undefined) return { kind: "bad", message: "--batch FILE is missing" };
    return { kind: "batch", file: values.batch, json: values.json === true };
  } catch (cause) {
    return { kind: "bad", message: messageOf(cause) };
  }
}

function readText(file: string): { ok: true; text: string } | { ok: false; message: string } {
  try {
    return { ok: true, text: readFileSync(file === "-" ? 0 : file, "utf8").replace(/^\uFEFF/, "") };
  } catch (cause) {
    return { ok: false, message: `cannot read ${file}: ${messageOf(cause)}` };
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
