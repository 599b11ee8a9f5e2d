import { aDelivery } from "@tests/support/builders";
import { aMailing, proveFirst } from "@tests/support/mailing";
import { type PeerFault, SMTP_FAULTS, SMTP_STEPS, startSmtpPeer } from "@tests/support/smtp-peer";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "~/adapters/clock.server";
import { openOutbox } from "~/adapters/outbox.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";
import { plusMs } from "~/domain/time";
import { startWorker } from "~/jobs/worker";
import type { Mailer } from "~/ports/mail";
import { deliverMail } from "~/usecases/deliver-mail";
import { LIMIT_MS, note } from "./form";
import { until } from "./programs";

const FAULTS: readonly PeerFault[] = [...SMTP_FAULTS, "10 KB line"];
const CASES = SMTP_STEPS.flatMap((step) => FAULTS.map((fault) => ({ step, fault })));
type Case = (typeof CASES)[number];
/** So that the second mail of a case meets what the first one did to the connection. */
const MAILS_EACH = 3;
const HOUR_MS = 3_600_000;
const TIMES = { connect: 8_000, greeting: 2_500, silence: 2_500 };

/** What the first attempt has to come to. Before MAIL FROM nothing was said about this mail, and nothing of it was sent. */
function rightState({ step, fault }: Case): DeliveryState {
  if (fault === "10 KB line") return step === "body" ? "deferred" : "accepted";
  if (step === "banner" || step === "EHLO" || fault === "4yz") return "deferred";
  return fault === "5yz" ? "failed" : "uncertain";
}

type Outcome = { first: (DeliveryState | undefined)[]; last: (DeliveryState | undefined)[]; taken: number };

/**
 * A server for each case that goes wrong until every mail was tried once, and then works: through the worker and a SQLite
 * file. Out: what stands in the database after the first attempt and in the end, and what each server has taken.
 */
async function sendToOddServers(design: (mailer: Mailer) => Mailer): Promise<Map<Case, Outcome>> {
  const base = await openSqliteStore();
  const { processorId, change, notice, message, delivery: plain } = await aMailing(base.store, 0);
  const servers = new Map<string, { odd: Case; peer: Awaited<ReturnType<typeof startSmtpPeer>>; mailer: Mailer }>();
  const rows: Delivery[] = [];
  for (const [n, odd] of CASES.entries()) {
    const peer = await startSmtpPeer();
    peer.misbehave(odd);
    servers.set(`case${n}.example`, { odd, peer, mailer: design(createSmtpMailer({ url: peer.url, times: TIMES })) });
    for (let mail = 0; mail < MAILS_EACH; mail++) {
      const place = { processorId, messageId: message.id, changeId: change.id, noticeId: notice.id };
      const values = { contact: "Bo", link: "x" };
      rows.push(aDelivery({ ...place, sequence: 10 + rows.length, address: `bo${mail}@case${n}.example`, values }));
    }
  }
  await base.store.write((tx) => tx.deliveries.insert(rows));
  const real = systemClock();
  let ahead = 0;
  const clock = { now: () => plusMs(real.now(), ahead) };
  const elsewhere: Mailer["send"] = async () => ({ state: "accepted", reply: "250 ok", server: "mx.example" });
  const mailer: Mailer = {
    send(pool, mail) {
      const at = servers.get(mail.envelope.to.split("@")[1] ?? "");
      return at === undefined ? elsewhere(pool, mail) : at.mailer.send(pool, mail);
    },
    close: async () => {},
  };
  const deps = { ...testDeps(base.store, clock.now()), clock };
  const mail = deliverMail({
    ...deps,
    outbox: openOutbox(mailer, deps),
    proveNotices: proveFirst,
    owner: "worker",
    random: () => 0.5,
  });
  const worker = await startWorker({
    ...{ mail, ticks: [], logDeliveries: async () => {}, alone: true, clock, log: silentLog() },
    connections: { prompt: 1, bulk: 60 },
  });
  base.database.onCommit(() => worker.nudge());

  const now = async () => {
    const all = await base.store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 1_000 });
    return new Map(all.filter(({ id }) => id !== plain.id).map((row) => [row.id, row]));
  };
  const under = (state: DeliveryState | undefined) => state === "planned" || state === "claimed" || state === "sending";
  await until(async () => [...(await now()).values()].every(({ state }) => !under(state)));
  const first = await now();
  for (const { peer } of servers.values()) peer.misbehave(null);
  ahead = HOUR_MS;
  const ended = new Set<DeliveryState | undefined>(["accepted", "failed"]);
  await until(async () => {
    worker.nudge();
    ahead += HOUR_MS;
    return [...(await now()).values()].every(({ state }) => ended.has(state));
  }, 250);
  await worker.stop();
  const last = await now();
  const outcomes = new Map<Case, Outcome>();
  for (const [domain, { odd, peer, mailer: own }] of servers) {
    const ids = rows.filter(({ address }) => address.endsWith(`@${domain}`)).map(({ id }) => id);
    const states = (of: typeof last) => ids.map((id) => of.get(id)?.state);
    outcomes.set(odd, { first: states(first), last: states(last), taken: peer.taken.length });
    await own.close();
    await peer.stop();
  }
  await base.close();
  return outcomes;
}

/** A design known to be wrong: whatever goes wrong is the end of the mail. */
const everyErrorFails = (mailer: Mailer): Mailer => ({
  ...mailer,
  async send(pool, mail) {
    const result = await mailer.send(pool, mail);
    return result.state === "accepted" ? result : { ...result, state: "failed" };
  },
});

let outcomes: Map<Case, Outcome>;
let control: Map<Case, Outcome>;
beforeAll(async () => {
  [outcomes, control] = await Promise.all([sendToOddServers((mailer) => mailer), sendToOddServers(everyErrorFails)]);
}, LIMIT_MS);

const all = <T>(value: T) => Array.from({ length: MAILS_EACH }, () => value);
/** Mails that no server has, though none was refused. */
function lostIn(found: Map<Case, Outcome>): number {
  const sums = [...found].map(([odd, { taken }]) => (rightState(odd) === "failed" ? 0 : MAILS_EACH - taken));
  return sums.reduce((sum, lost) => sum + lost, 0);
}
const wrongIn = (found: Map<Case, Outcome>) =>
  [...found].filter(([odd, { first }]) => first.some((state) => state !== rightState(odd))).length;

describe("M4: a mail server that goes wrong, through the worker and a database file", () => {
  test.each(CASES)("$fault at $step has the right end state, and nothing is lost", (odd) => {
    const outcome = outcomes.get(odd);
    const state = rightState(odd);
    expect(outcome?.first).toEqual(all(state));
    expect(outcome?.last).toEqual(all(state === "failed" ? "failed" : "accepted"));
    // Once each: what was accepted is not sent again, what was refused never.
    expect(outcome?.taken).toBe(state === "failed" ? 0 : MAILS_EACH);
  });

  test("the control: a design to which every error is the end has wrong end states, and loses mail", () => {
    const [lost, wrong] = [lostIn(control), wrongIn(control)];
    const result = `lost ${lostIn(outcomes)}, wrong end states ${wrongIn(outcomes)}`;
    const did = `${CASES.length} faults of a mail server, ${MAILS_EACH} mails each`;
    note({ promise: "M4", did, result, control: `every error final: lost ${lost}, wrong end states ${wrong}` });
    expect(wrong).toBeGreaterThan(CASES.length / 2);
    expect(lost).toBeGreaterThan(CASES.length);
  });
});

afterAll(() => {
  outcomes.clear();
  control.clear();
});
