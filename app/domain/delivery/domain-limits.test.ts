import { expect, test } from "vitest";
import { plusMs } from "../time";
import { type DomainLimits, domainLimiter, domainOf } from "./domain-limits";

const NOW = "2026-11-23T09:00:00.000Z";

/**
 * Mails of one domain that all come at once, each taking `takesMs`, asked again whenever they were told. Gives when each
 * went, in ms, how often anybody asked, and how many were under way at most.
 */
function send(limits: DomainLimits, mails: number, takesMs: number) {
  const limiter = domainLimiter(limits);
  const due = Array.from({ length: mails }, (_, id) => ({ id: `m${id}`, at: 0, kind: "ask" as "ask" | "end" }));
  const went: number[] = [];
  let [asked, open, mostOpen] = [0, 0, 0];
  for (;;) {
    due.sort((a, b) => a.at - b.at || (a.kind === "end" ? -1 : 1));
    const next = due.shift();
    if (next === undefined) return { went, asked, mostOpen };
    const now = plusMs(NOW, next.at);
    if (next.kind === "end") {
      limiter.done("skov.example", next.id, now);
      open -= 1;
      continue;
    }
    asked += 1;
    const answer = limiter.take("skov.example", next.id, now);
    if (answer.kind === "wait") {
      due.push({ ...next, at: Date.parse(answer.until) - Date.parse(NOW) });
      continue;
    }
    went.push(next.at);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    due.push({ ...next, at: next.at + takesMs, kind: "end" });
  }
}

test("without bounds, as through a relay, everything goes at once", () => {
  expect(send({ connections: null, perSecond: null }, 1_000, 50)).toMatchObject({ asked: 1_000, mostOpen: 1_000 });
});

test("no second sees more mails to a domain than its rate, none waits twice, and the rate is reached", () => {
  const { went, asked } = send({ connections: null, perSecond: 10 }, 300, 50);
  expect(went).toHaveLength(300);
  for (const from of went) expect(went.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(10);
  expect(asked).toBeLessThanOrEqual(600);
  expect(Math.max(...went)).toBeLessThan(30_500);
});

test("never more connections to a domain than its bound, and the bound is used", () => {
  const { went, mostOpen, asked } = send({ connections: 3, perSecond: null }, 300, 100);
  expect(went).toHaveLength(300);
  expect(mostOpen).toBe(3);
  // 300 mails, three at a time, 100 ms each: ten seconds when nothing is lost.
  expect(Math.max(...went)).toBeLessThan(20_000);
  expect(asked).toBeLessThan(3_000);
});

test("one domain waits for itself alone", () => {
  const limiter = domainLimiter({ connections: 1, perSecond: null });
  expect(limiter.take("skov.example", "a", NOW)).toEqual({ kind: "go" });
  expect(limiter.take("skov.example", "b", NOW)).toMatchObject({ kind: "wait" });
  expect(limiter.take("fjord.example", "c", NOW)).toEqual({ kind: "go" });
  limiter.done("skov.example", "a", plusMs(NOW, 10));
  const later = plusMs(NOW, 60_000);
  expect(limiter.take("skov.example", "b", later)).toEqual({ kind: "go" });
});

test("a mail that does not come back does not keep its place for ever", () => {
  const limiter = domainLimiter({ connections: null, perSecond: 1 });
  for (let mail = 0; mail < 60; mail++) limiter.take("skov.example", `lost${mail}`, NOW);
  expect(limiter.take("skov.example", "late", plusMs(NOW, 3_600_000))).toEqual({ kind: "go" });
});

test("a mail that was let go and never ended does not take up a connection for ever", () => {
  const limiter = domainLimiter({ connections: 1, perSecond: null });
  expect(limiter.take("skov.example", "lost", NOW)).toEqual({ kind: "go" });
  expect(limiter.take("skov.example", "next", plusMs(NOW, 1_000)).kind).toBe("wait");
  expect(limiter.take("skov.example", "next", plusMs(NOW, 3_600_000))).toEqual({ kind: "go" });
});

test("the domain of an address is what follows the last @, in lower case", () => {
  expect(domainOf("Bo@Skov.Example")).toBe("skov.example");
});
