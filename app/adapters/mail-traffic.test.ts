import { handClock } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { expect, test } from "vitest";
import { FAILURES_IN_A_ROW } from "~/domain/delivery/breaker";
import { plusMs } from "~/domain/time";
import type { SendResult } from "~/ports/mail";
import { watchTraffic } from "./mail-traffic.server";

const NOW = "2026-11-23T09:00:00.000Z";
const DOWN: SendResult = { state: "deferred", reply: "ECONNREFUSED: refused", server: null };
const REFUSED: SendResult = { state: "failed", reply: "550 5.1.1 no", server: "mx.skov.example" };
const TAKEN: SendResult = { state: "accepted", reply: "250 ok", server: "mx" };

function watched(perDomain = { connections: null as number | null, perSecond: null as number | null }) {
  const clock = handClock(NOW);
  return { clock, traffic: watchTraffic({ perDomain, clock, log: silentLog() }) };
}
const to = (id: string, address = "bo@skov.example") => ({ id, address, pool: "bulk" }) as const;

test("while the mail server cannot be reached mails wait, and nobody's attempts are used up", () => {
  const { traffic, clock } = watched();
  for (let mail = 0; mail < FAILURES_IN_A_ROW; mail++) {
    expect(traffic.admit(to(`m${mail}`))).toBeNull();
    traffic.ended(to(`m${mail}`), DOWN);
  }
  expect(traffic.admit(to("next"))).toBe(plusMs(NOW, 5_000));
  expect(traffic.state()).toEqual({
    ...{ kind: "tired", failures: FAILURES_IN_A_ROW, since: NOW, opensAt: plusMs(NOW, 5_000) },
    reply: "ECONNREFUSED: refused",
  });
  expect(traffic.restsUntil()).toBe(plusMs(NOW, 5_000));
  clock.set(plusMs(NOW, 5_000));
  expect(traffic.restsUntil()).toBeNull();
  expect(traffic.admit(to("next"))).toBeNull();
  expect(traffic.admit(to("other"))).not.toBeNull();
  traffic.ended(to("next"), TAKEN);
  expect(traffic.admit(to("other"))).toBeNull();
  expect(traffic.state()).toEqual({ kind: "flowing" });
});

test("refusals of mails say that the server is there, however many they are", () => {
  const { traffic } = watched();
  for (let mail = 0; mail < 50; mail++) traffic.ended(to(`m${mail}`), REFUSED);
  expect(traffic.admit(to("next"))).toBeNull();
});

test("a domain's bound is freed by what was sent", () => {
  const { traffic, clock } = watched({ connections: 1, perSecond: null });
  expect(traffic.admit(to("a"))).toBeNull();
  expect(traffic.admit(to("b"))).not.toBeNull();
  expect(traffic.admit({ ...to("sign-in"), pool: "prompt" })).toBeNull();
  expect(traffic.admit(to("c", "ida@fjord.example"))).toBeNull();
  traffic.ended(to("a"), TAKEN);
  clock.set(plusMs(NOW, 1_000));
  expect(traffic.admit(to("b"))).toBeNull();
  expect(traffic.admit(to("d"))).not.toBeNull();
});

test("a mail that was let in and not sent after all frees its domain, and says nothing about the mail server", () => {
  const { traffic, clock } = watched({ connections: 1, perSecond: null });
  expect(traffic.admit(to("a", "bo@blåbær.example"))).toBeNull();
  for (let mail = 0; mail < FAILURES_IN_A_ROW; mail++) traffic.ended(to("a", "bo@blåbær.example"), null);
  clock.set(plusMs(NOW, 1_000));
  expect(traffic.admit(to("b", "bo@blåbær.example"))).toBeNull();
  expect(traffic.state()).toEqual({ kind: "flowing" });
});
