import { generateKeyPairSync } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Announcer } from "./announcer";
import type { BareMail, BareMailHow } from "./bare-mail";
import type { BareRows } from "./bare-rows";
import { type Part, startPart } from "./part";
import { processorMs } from "./process-facts";
import { type Bench, median, type Row, rateRow } from "./row";
import type { Sender } from "./sender";
import { openSink, type Sink } from "./sink";

const CONNECTIONS = 20;
const MEMORY_MOST_MB = 300;
const GROWTH_MOST_MB = 100;
/** How much longer a mail may take among the most recipients than among the fewest. */
const LINEAR_MOST = 1.25;

/**
 * Notices to many recipients, and the same mails by bare loops: promises L1 and L2. Nothing is DKIM-signed on any side, and
 * then, to the fewest recipients, everything is.
 */
export async function measureMail(bench: Bench): Promise<Row[]> {
  const sink = await openSink();
  const bare = startPart<BareMail>("bare-mail");
  try {
    const rows: Row[] = [];
    const paces: Pace[] = [];
    for (const recipients of bench.recipients) {
      const { rates, announced, memory, perSecond } = await measureSize(
        bench,
        { sink, bare },
        { recipients, keyFile: null },
      );
      rows.push(announced, ...rates, memory);
      paces.push({ recipients, perSecond });
    }
    const keyFile = await makeKey(bench.folder);
    const { rates } = await measureSize(bench, { sink, bare }, { recipients: Math.min(...bench.recipients), keyFile });
    return [...rows, ...rates, ...linearRow(paces), ...(await workersRow(bench, sink))];
  } finally {
    await bare.stop();
    await sink.stop();
  }
}

type Pace = { recipients: number; perSecond: number };
type Worked = Record<"ours" | BareMailHow, number[]>;

type Size = {
  recipients: number;
  /** What all sides sign with; null: nothing is signed. */
  keyFile: string | null;
};

async function measureSize(bench: Bench, peers: { sink: Sink; bare: Part<BareMail> }, { recipients, keyFile }: Size) {
  const [signed, suffix] = keyFile === null ? ["", ""] : [", DKIM-signed", "-signed"];
  const announced: number[] = [];
  const inserted: number[] = [];
  const sent: Record<"ours" | BareMailHow, number[]> = { ours: [], composed: [], prebuilt: [] };
  /** Processor time of the sending process for each mail, in µs: what is left of a comparison on a busy machine. */
  const worked: Worked = { ours: [], composed: [], prebuilt: [] };
  let memory = { idleMb: 0, mostMb: 0, announcerMb: 0 };
  for (let round = 0; round < bench.rounds; round++) {
    const say = (line: string) =>
      bench.say(`${recipients} recipients${signed}, round ${round + 1} of ${bench.rounds}: ${line}`);
    const folder = join(bench.folder, `mail-${recipients}-${round}${suffix}`);
    await mkdir(folder, { recursive: true });
    say("announce");
    const staged = await stage({ folder, databaseUrl: null, recipients });
    announced.push(perSecond(recipients, staged.ms));
    inserted.push(perSecond(recipients, await bareRows(join(folder, "bare.db"), recipients)));
    say("send");
    const ours = await sendAll({ folder, databaseUrl: null, port: peers.sink.port, keyFile }, recipients);
    sent.ours.push(perSecond(recipients, ours.ms));
    worked.ours.push(ours.processorUs);
    memory = { idleMb: ours.idleMb, mostMb: Math.max(memory.mostMb, ours.mostMb), announcerMb: staged.mostMb };
    for (const how of ["composed", "prebuilt"] as const) {
      say(`bare nodemailer, ${how}`);
      const { sample } = staged;
      const asked = { port: peers.sink.port, sample, mails: recipients, connections: CONNECTIONS, how, keyFile };
      const before = processorMs(peers.bare.pid) ?? Number.NaN;
      sent[how].push(perSecond(recipients, await peers.bare.ask("send", asked)));
      worked[how].push((((processorMs(peers.bare.pid) ?? Number.NaN) - before) / recipients) * 1000);
    }
  }
  const row = (how: BareMailHow, what: string, least: number): Row =>
    rateRow({
      name: `notices-${how}${suffix}`,
      what: `${recipients} notices${signed}, evidence fsynced`,
      unit: "mails/s",
      values: sent.ours,
      baseline: { what, values: sent[how] },
      least,
      memoryMb: memory.mostMb,
      note: `to ${peers.sink.what}; processor time a mail ${micros(worked.ours)} µs, bare ${micros(worked[how])} µs`,
    });
  return {
    announced: rateRow({
      name: "announce",
      what: `announce to ${recipients} recipients`,
      unit: "recipients/s",
      values: announced,
      baseline: { what: "bare inserts, two rows each", values: inserted },
      memoryMb: memory.announcerMb,
    }),
    rates: [
      row("composed", "bare nodemailer, composing each", 2),
      row("prebuilt", "bare nodemailer, prebuilt bytes", 0.6),
    ],
    memory: memoryRow(recipients, memory),
    perSecond: median(sent.ours),
  };
}

async function makeKey(folder: string): Promise<string> {
  const file = join(folder, "dkim.pem");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await writeFile(file, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  return file;
}

type Prepared = Announcer["prepare"]["in"];

/** Fills a database in a process that is gone afterwards: what it held is no part of what is measured. */
async function prepare(what: Prepared): Promise<void> {
  const filler = startPart<Announcer>("announcer");
  try {
    await filler.ask("prepare", what);
  } finally {
    await filler.stop();
  }
}

/** An announcement that waits to be sent, in a process that is gone afterwards. */
async function stage({ recipients, ...place }: Prepared) {
  await prepare({ ...place, recipients });
  const announcer = startPart<Announcer>("announcer");
  try {
    await announcer.ask("open", place);
    const ms = await announcer.ask("announce", { round: 0 });
    const mostMb = announcer.memoryMb() ?? Number.NaN;
    const sample = await announcer.ask("sample", null);
    await announcer.ask("close", null);
    return { ms, sample, mostMb };
  } finally {
    await announcer.stop();
  }
}

/** Recipient and mail are two rows for each contact; notices are a quarter of them. */
async function bareRows(file: string, recipients: number): Promise<number> {
  const part = startPart<BareRows>("bare-rows");
  try {
    return await part.ask("insert", { file, rows: recipients * 2, perCommit: 1_000 });
  } finally {
    await part.stop();
  }
}

type Place = Sender["open"]["in"];

async function sendAll(place: Place, mails: number) {
  const sender = startPart<Sender>("sender");
  try {
    const { idleMb } = await sender.ask("open", place);
    const before = processorMs(sender.pid) ?? Number.NaN;
    const { ms } = await sender.ask("send", { alone: true });
    const processorUs = (((processorMs(sender.pid) ?? Number.NaN) - before) / mails) * 1000;
    return { ms, processorUs, idleMb: idleMb ?? Number.NaN, mostMb: sender.memoryMb() ?? Number.NaN };
  } finally {
    await sender.stop();
  }
}

function memoryRow(recipients: number, { idleMb, mostMb }: { idleMb: number; mostMb: number }): Row {
  const growth = mostMb - idleMb;
  return {
    name: "notices-memory",
    what: `memory over idle while ${recipients} notices go out`,
    value: growth,
    unit: "MB",
    baseline: { what: "MB when idle", value: idleMb },
    ratio: mostMb / idleMb,
    promise: {
      text: `<= ${MEMORY_MOST_MB} MB, growth <= ${GROWTH_MOST_MB} MB`,
      holds: mostMb <= MEMORY_MOST_MB && growth <= GROWTH_MOST_MB,
    },
    memoryMb: mostMb,
    note: null,
  };
}

/** Whether a mail among many takes as long as one among few. */
function linearRow(paces: readonly Pace[]): Row[] {
  const sorted = [...paces].sort((a, b) => a.recipients - b.recipients);
  const [few, many] = [sorted.at(0), sorted.at(-1)];
  if (few === undefined || many === undefined || few === many) return [];
  const ratio = few.perSecond / many.perSecond;
  return [
    {
      name: "notices-linear",
      what: `time for each of ${many.recipients} notices`,
      value: 1_000_000 / many.perSecond,
      unit: "µs",
      baseline: { what: `µs each of ${few.recipients}`, value: 1_000_000 / few.perSecond },
      ratio,
      promise: { text: `ratio <= ${LINEAR_MOST}`, holds: ratio <= LINEAR_MOST },
      memoryMb: null,
      note: paces
        .map(({ recipients, perSecond: pace }) => `${recipients}: ${(recipients / pace).toFixed(1)} s`)
        .join(", "),
    },
  ];
}

/** Two processes on one PostgreSQL, against one. */
async function workersRow(bench: Bench, sink: Sink): Promise<Row[]> {
  const { postgresUrl: databaseUrl } = bench;
  if (databaseUrl === null) return [];
  const recipients = Math.max(...bench.recipients);
  const folder = join(bench.folder, "mail-pg");
  await mkdir(folder, { recursive: true });
  const rates: number[] = [];
  bench.say(`${recipients} recipients on PostgreSQL`);
  await prepare({ folder, databaseUrl, recipients });
  const announcer = startPart<Announcer>("announcer");
  try {
    await announcer.ask("open", { folder, databaseUrl });
    for (const workers of [1, 2]) {
      bench.say(`PostgreSQL, ${workers} worker(s)`);
      await announcer.ask("announce", { round: workers });
      const senders = Array.from({ length: workers }, () => startPart<Sender>("sender"));
      try {
        for (const sender of senders) await sender.ask("open", { folder, databaseUrl, port: sink.port, keyFile: null });
        const done = await Promise.all(senders.map((sender) => sender.ask("send", { alone: false })));
        rates.push(perSecond(recipients, Math.max(...done.map(({ ms }) => ms))));
      } finally {
        for (const sender of senders) await sender.stop();
      }
    }
    await announcer.ask("close", null);
  } finally {
    await announcer.stop();
  }
  const [one = Number.NaN, two = Number.NaN] = rates;
  return [
    rateRow({
      name: "notices-workers",
      what: `${recipients} notices by 2 workers on PostgreSQL`,
      unit: "mails/s",
      values: [two],
      baseline: { what: "by 1 worker", values: [one] },
      memoryMb: null,
    }),
  ];
}

function micros(values: readonly number[]): number {
  return Math.round(median(values));
}

function perSecond(count: number, ms: number): number {
  return (count / ms) * 1000;
}
