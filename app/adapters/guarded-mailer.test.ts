import { handClock } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { expect, test } from "vitest";
import { FAILURES_IN_A_ROW } from "~/domain/delivery/breaker";
import { plusMs } from "~/domain/time";
import type { ComposedMail, Mailer, SendResult } from "~/ports/mail";
import { guardMailer } from "./guarded-mailer.server";

const NOW = "2026-11-23T09:00:00.000Z";
const DOWN: SendResult = { state: "deferred", reply: "ECONNREFUSED: refused", server: null };
const REFUSED: SendResult = { state: "failed", reply: "550 5.1.1 no", server: "mx.skov.example" };

function aMail(id: string): ComposedMail {
  const envelope = { from: "notices@fjord.example", to: "bo@skov.example" };
  return { deliveryId: id, date: NOW, bytes: Buffer.from(id), hash: "0".repeat(64), envelope } as ComposedMail;
}
function guarded(perDomain = { connections: null as number | null, perSecond: null as number | null }) {
  const clock = handClock(NOW);
  const sent: string[] = [];
  const answers = { now: DOWN };
  const mailer: Mailer = {
    async send(_pool, { bytes }) {
      sent.push(bytes.toString());
      return answers.now;
    },
    async close() {},
  };
  const sign = async (bytes: Buffer) => Buffer.concat([Buffer.from("signed "), bytes]);
  return { clock, sent, answers, guard: guardMailer(mailer, { sign, perDomain, clock, log: silentLog() }) };
}
const to = (id: string, address = "bo@skov.example") => ({ id, address, pool: "bulk" }) as const;

test("while the mail server cannot be reached mails wait, and nobody's attempts are used up", async () => {
  const { guard, sent, clock, answers } = guarded();
  for (let mail = 0; mail < FAILURES_IN_A_ROW; mail++) {
    expect(guard.admit(to(`m${mail}`))).toBeNull();
    await guard.send("bulk", aMail(`m${mail}`));
  }
  expect(guard.admit(to("next"))).toBe(plusMs(NOW, 5_000));
  expect(guard.state()).toEqual({
    ...{ kind: "tired", failures: FAILURES_IN_A_ROW, since: NOW, opensAt: plusMs(NOW, 5_000) },
    reply: "ECONNREFUSED: refused",
  });
  expect(guard.restsUntil()).toBe(plusMs(NOW, 5_000));
  clock.set(plusMs(NOW, 5_000));
  expect(guard.restsUntil()).toBeNull();
  expect(guard.admit(to("next"))).toBeNull();
  expect(guard.admit(to("other"))).not.toBeNull();
  answers.now = { state: "accepted", reply: "250 ok", server: "mx" };
  await guard.send("bulk", aMail("next"));
  expect(guard.admit(to("other"))).toBeNull();
  expect(guard.state()).toEqual({ kind: "flowing" });
  expect(sent.at(-1)).toBe("signed next");
});

test("refusals of mails say that the server is there, however many they are", async () => {
  const { guard, answers } = guarded();
  answers.now = REFUSED;
  for (let mail = 0; mail < 50; mail++) await guard.send("bulk", aMail(`m${mail}`));
  expect(guard.admit(to("next"))).toBeNull();
});

test("a domain's bound is freed by what was sent", async () => {
  const { guard, answers, clock } = guarded({ connections: 1, perSecond: null });
  answers.now = { state: "accepted", reply: "250 ok", server: "mx" };
  expect(guard.admit(to("a"))).toBeNull();
  expect(guard.admit(to("b"))).not.toBeNull();
  expect(guard.admit({ ...to("sign-in"), pool: "prompt" })).toBeNull();
  expect(guard.admit(to("c", "ida@fjord.example"))).toBeNull();
  await guard.send("bulk", aMail("a"));
  clock.set(plusMs(NOW, 1_000));
  expect(guard.admit(to("b"))).toBeNull();
  expect(guard.admit(to("d"))).not.toBeNull();
});
