import { join } from "node:path";
import type { Announcer } from "./announcer";
import type { BareMail, BareMailHow } from "./bare-mail";
import type { BareRows } from "./bare-rows";
import { type Part, startPart } from "./part";
import { processorMs } from "./process-facts";
import { type Bench, median, type Row, rateRow } from "./row";
import type { SmtpSink } from "./smtp-sink";

const CONNECTIONS = 20;

/** Customers told of a change: staging it, and the mail that goes out. Promise L1; nothing is DKIM-signed on any side. */
export async function measureMail(bench: Bench): Promise<Row[]> {
  const sink = startPart<SmtpSink>("smtp-sink");
  const announcer = startPart<Announcer>("announcer");
  const bare = startPart<BareMail>("bare-mail");
  const bareRows = startPart<BareRows>("bare-rows");
  try {
    const { port } = await sink.ask("listen", null);
    bench.say(`a processor with ${bench.notices} customers`);
    await announcer.ask("prepare", { folder: join(bench.folder, "mail"), port, customers: bench.notices });
    return await takeTurns(bench, { sink, announcer, bare, bareRows }, port);
  } finally {
    for (const part of [announcer, bare, bareRows, sink]) await part.stop();
  }
}

type Parts = { sink: Part<SmtpSink>; announcer: Part<Announcer>; bare: Part<BareMail>; bareRows: Part<BareRows> };

async function takeTurns(bench: Bench, { sink, announcer, bare, bareRows }: Parts, port: number): Promise<Row[]> {
  const mails = bench.notices;
  const seen = { announced: [] as number[], rows: [] as number[], sent: [] as number[] };
  const bareSent = { composed: [] as number[], prebuilt: [] as number[] };
  /** Processor time of the sending process for each mail, in µs: what is left of a comparison on a busy machine. */
  const worked = { ours: [] as number[], composed: [] as number[], prebuilt: [] as number[] };
  const working = async <T>(key: keyof typeof worked, { pid }: { pid: number }, work: () => Promise<T>): Promise<T> => {
    const before = processorMs(pid) ?? Number.NaN;
    const result = await work();
    worked[key].push((((processorMs(pid) ?? Number.NaN) - before) / mails) * 1000);
    return result;
  };
  const file = join(bench.folder, "bare-announce.db");
  for (let round = 0; round < bench.rounds; round++) {
    bench.say(`round ${round + 1} of ${bench.rounds}: announce, send`);
    seen.announced.push(perSecond(mails, await announcer.ask("announce", { round })));
    // Notice, recipient and mail are three rows for each customer, and fifty customers a commit.
    const inserted = await bareRows.ask("insert", { file, rows: mails * 3, perCommit: 150 });
    seen.rows.push(perSecond(mails, inserted));
    await sink.ask("reset", null);
    const begun = performance.now();
    const { readers, sample } = await working("ours", announcer, async () => {
      await announcer.ask("startSending", null);
      const taken = await sink.ask("waitFor", { mails });
      await announcer.ask("finishSending", null);
      return taken;
    });
    seen.sent.push(perSecond(mails, performance.now() - begun));
    if (readers !== mails) throw new Error(`${readers} of ${mails} customers were written to`);
    for (const how of ["composed", "prebuilt"] as const) {
      bench.say(`round ${round + 1} of ${bench.rounds}: bare nodemailer, ${how}`);
      const asked = { port, sample, mails, connections: CONNECTIONS, how };
      const ms = await working(how, bare, () => bare.ask("send", asked));
      bareSent[how].push(perSecond(mails, ms));
    }
  }
  const memoryMb = announcer.memoryMb();
  const sent = (how: BareMailHow, what: string, least: number): Row =>
    rateRow({
      name: `notices-${how}`,
      what: `${mails} notices, evidence fsynced`,
      unit: "mails/s",
      values: seen.sent,
      baseline: { what, values: bareSent[how] },
      least,
      memoryMb,
      note: `processor time a mail ${micros(worked.ours)} µs, bare ${micros(worked[how])} µs`,
    });
  return [
    rateRow({
      name: "announce",
      what: `announce to ${mails} customers`,
      unit: "customers/s",
      values: seen.announced,
      baseline: { what: "bare inserts, three rows each", values: seen.rows },
      memoryMb,
    }),
    sent("composed", "bare nodemailer, composing each", 2),
    sent("prebuilt", "bare nodemailer, prebuilt bytes", 0.6),
  ];
}

function micros(values: readonly number[]): number {
  return Math.round(median(values));
}

function perSecond(count: number, ms: number): number {
  return (count / ms) * 1000;
}
