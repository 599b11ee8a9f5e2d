import type { App } from "~/composition.server";
import type { DecisionLine, DecisionTable } from "~/usecases/list-transfer-decisions";
import type { Io } from "./dispatch";
import { withApp } from "./open-app";
import { badUse, printJson, readUse, text, type Use } from "./options";

const HELP = `varsel adequacy list [--json]
varsel adequacy end DECISION --on YYYY-MM-DD --because TEXT [--json]
varsel adequacy restore DECISION [--json]

The Commission's adequacy decisions and standard clauses by day. end: a decision falls, for the whole installation.
--on is the first day without it (the day of the judgment) and may lie ahead. Every processor's list is then held against
it, and one finding is opened for each entry and customer that rests on it; a server that runs does the same, so the
command may be stopped and given again. restore: it stands again, and those findings are closed.
Exit code: 0 done, 1 it does not hold (has ended already, has not ended), 2 no such decision or bad use.
`;

const BAD_INPUT = new Set(["decision.unknown", "decision.day_unreadable", "decision.reason_missing"]);

/** The command `varsel adequacy`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, { on: { type: "string" }, because: { type: "string" } }, HELP, io);
  if (typeof use === "number") return use;
  const [act, decisionId, ...rest] = use.files;
  if (act === "list" && decisionId === undefined) return withApp(io, (app) => list(app, use, io));
  if ((act !== "end" && act !== "restore") || decisionId === undefined || rest.length > 0) {
    return badUse(io, "adequacy: list, or end or restore with one decision.", HELP);
  }
  if (act === "restore") return withApp(io, (app) => restore(app, decisionId, use, io));
  const endedOn = text(use, "on");
  const because = text(use, "because");
  if (endedOn === undefined || because === undefined)
    return badUse(io, "adequacy end: --on and --because are needed.", HELP);
  return withApp(io, (app) => end(app, { decisionId, endedOn, because }, use, io));
}

async function list(app: App, use: Use, io: Io): Promise<number> {
  const table = await app.listTransferDecisions({});
  if (use.json) printJson(io, { ...table, decisions: table.decisions.map(plain) });
  else io.stdout(`${describe(table)}\n`);
  return 0;
}

async function end(
  app: App,
  order: { decisionId: string; endedOn: string; because: string },
  use: Use,
  io: Io,
): Promise<number> {
  const ended = await app.endTransferDecision(order);
  if (!ended.ok) return refuse(use, io, ended.code);
  return tell(app, { decision: order.decisionId, endedOn: ended.ending.endedOn }, use, io);
}

async function restore(app: App, decisionId: string, use: Use, io: Io): Promise<number> {
  const restored = await app.restoreTransferDecision({ decisionId });
  if (!restored.ok) return refuse(use, io, restored.code);
  return tell(app, { decision: decisionId, endedOn: null }, use, io);
}

/** Holds every list against the decision, here and now, and says what came of it. */
async function tell(app: App, done: { decision: string; endedOn: string | null }, use: Use, io: Io): Promise<number> {
  const counted = { processors: 0, opened: 0, closed: 0 };
  // All of them, not only those that are due: a server that runs may have been faster, and its count is the answer too.
  for (const { id } of await app.listProcessors({})) {
    const reviewed = await app.reviewTransfers({ processorId: id, decisionId: done.decision });
    counted.processors += reviewed === null ? 0 : 1;
    counted.opened += reviewed?.opened ?? 0;
    counted.closed += reviewed?.closed ?? 0;
  }
  if (use.json) printJson(io, { ...done, ...counted });
  else {
    const what = done.endedOn === null ? "stands again" : `falls on ${done.endedOn}`;
    const { processors, opened, closed } = counted;
    io.stdout(
      `${done.decision} ${what}. Lists reviewed: ${processors}. Findings opened: ${opened}, closed: ${closed}.\n`,
    );
  }
  return 0;
}

function refuse(use: Use, io: Io, code: string): number {
  if (use.json) printJson(io, { code });
  else io.stderr(`adequacy: ${code}\n`);
  return BAD_INPUT.has(code) ? 2 : 1;
}

function plain({ decision, standing, ending }: DecisionLine) {
  return { ...decision, standing, fallsOn: ending?.endedOn ?? null, because: ending?.because ?? null };
}

function describe({ asOf, checkedThrough, decisions }: DecisionTable): string {
  const rows = decisions.map(({ decision, standing, ending }) => [
    decision.id,
    decision.instrument,
    `${decision.validFrom} - ${decision.lastDay ?? ""}`,
    stateOf(standing, ending),
    decision.celex,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, "", `As of ${asOf}, sources looked through until ${checkedThrough}.`].join("\n");
}

function stateOf(standing: DecisionLine["standing"], ending: DecisionLine["ending"]): string {
  if (standing.state === "ended") return `ended ${standing.lastDay} (${standing.source ?? "by its terms"})`;
  if (standing.state === "not_yet") return `from ${standing.from}`;
  return ending === null ? "stands" : `falls on ${ending.endedOn} (${ending.because})`;
}
