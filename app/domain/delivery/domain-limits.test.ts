import { describe, expect, it, test } from "vitest";
import { plusMs } from "../time";
import { type DomainLimiter, type DomainLimits, domainLimiter, domainOf } from "./domain-limits";

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
    if (asked > 10 * mails + 5_000) throw new Error("Mails are asked for without end");
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

describe("a rate", () => {
  const limits = { connections: null, perSecond: 1 };
  const take = (limiter: DomainLimiter, mail: string, ms: number, domain = "skov.example") => {
    const answer = limiter.take(domain, mail, plusMs(NOW, ms));
    return answer.kind === "go" ? "go" : Date.parse(answer.until) - Date.parse(NOW);
  };

  it("gives each mail its own time, behind all that were told one", () => {
    const limiter = domainLimiter(limits);
    expect(["a", "b", "c", "d"].map((mail) => take(limiter, mail, 0))).toEqual(["go", 1_000, 2_000, 3_000]);
  });

  it("gives the same time to a mail that asks before it", () => {
    const limiter = domainLimiter(limits);
    for (const mail of ["a", "b", "c"]) take(limiter, mail, 0);
    expect(take(limiter, "c", 500)).toBe(2_000);
    expect(take(limiter, "c", 1_999)).toBe(2_000);
    expect(take(limiter, "c", 2_000)).toBe("go");
  });

  it("holds after a pause in which nobody asked: what waited does not go all at once", () => {
    const limiter = domainLimiter({ connections: null, perSecond: 10 });
    const mails = Array.from({ length: 300 }, (_, at) => `m${at}`);
    for (const mail of mails) take(limiter, mail, 0);
    const answers = mails.map((mail) => take(limiter, mail, 40_000));
    expect(answers.filter((answer) => answer === "go").length).toBeLessThanOrEqual(20);
  });

  it("lets a mail go that is late by less than a second, as one is where much is under way", () => {
    const limiter = domainLimiter(limits);
    for (const mail of ["a", "b", "c"]) take(limiter, mail, 0);
    expect(take(limiter, "b", 2_000)).toBe("go");
  });

  it("gives a new mail the next free second, at once where that is now", () => {
    const limiter = domainLimiter(limits);
    take(limiter, "a", 0);
    expect(take(limiter, "b", 1_000)).toBe("go");
    expect(take(limiter, "c", 1_000)).toBe(2_000);
    // What goes in its own time takes none of those behind it.
    expect(take(limiter, "c", 2_000)).toBe("go");
    expect(take(limiter, "d", 2_000)).toBe(3_000);
  });

  it("keeps the times of those that wait for minutes", () => {
    const limiter = domainLimiter(limits);
    for (let mail = 0; mail < 200; mail++) take(limiter, `m${mail}`, 0);
    expect(take(limiter, "m190", 61_000)).toBe(190_000);
    expect(take(limiter, "m190", 122_000)).toBe(190_000);
  });

  it("is kept where it is less than one mail a minute, however long nobody looks", () => {
    const limiter = domainLimiter({ connections: null, perSecond: 0.01 });
    take(limiter, "a", 0);
    limiter.done("skov.example", "a", plusMs(NOW, 10));
    expect(take(limiter, "b", 61_000)).toBe(100_000);
  });
});

describe("a bound of connections", () => {
  const take = (limiter: DomainLimiter, mail: string, ms: number) =>
    limiter.take("skov.example", mail, plusMs(NOW, ms));
  const waits = (limiter: DomainLimiter, mail: string, ms: number) => {
    const answer = take(limiter, mail, ms);
    return answer.kind === "wait" ? Date.parse(answer.until) - Date.parse(NOW) - ms : null;
  };
  const one = { connections: 1, perSecond: null };

  it("holds while a mail is under way for minutes, and lets go of it after ten", () => {
    const limiter = domainLimiter(one);
    take(limiter, "slow", 0);
    for (const ms of [61_000, 122_000, 600_000]) expect(take(limiter, "next", ms).kind).toBe("wait");
    expect(take(limiter, "next", 661_000).kind).toBe("go");
  });

  it("is free again once the mail has an end, and only then", () => {
    const limiter = domainLimiter(one);
    take(limiter, "a", 0);
    limiter.done("skov.example", "nobody", plusMs(NOW, 10));
    limiter.done("fjord.example", "a", plusMs(NOW, 10));
    expect([waits(limiter, "b", 20), waits(limiter, "later", 20)]).toEqual([20, 220]);
    limiter.done("skov.example", "a", plusMs(NOW, 30));
    expect(take(limiter, "c", 40).kind).toBe("go");
  });

  it("has those wait longer whose domain takes longer: at first as for 200 ms, then as seen", () => {
    const paceAfter = (takesMs: number) => {
      const limiter = domainLimiter(one);
      take(limiter, "a", 0);
      limiter.done("skov.example", "a", plusMs(NOW, takesMs));
      take(limiter, "b", takesMs);
      const [first, second] = [waits(limiter, "c", takesMs), waits(limiter, "d", takesMs)];
      return (second ?? 0) - (first ?? 0);
    };
    // A tenth of what was seen counts: 200 + (1200 - 200) / 10.
    expect([paceAfter(200), paceAfter(1_200)]).toEqual([200, 300]);
  });

  it("asks nobody again sooner than in 20 ms", () => {
    const limiter = domainLimiter({ connections: 100, perSecond: null });
    for (let mail = 0; mail < 100; mail++) take(limiter, `under way ${mail}`, 0);
    expect(waits(limiter, "next", 0)).toBe(20);
    // Its time has come, and there is no room yet.
    expect(waits(limiter, "next", 20)).toBe(20);
  });
});

test("with neither bound a mail that is let go any number of times takes up nothing", () => {
  const limiter = domainLimiter({ connections: null, perSecond: null });
  for (let time = 0; time < 3; time++) expect(limiter.take("skov.example", "a", NOW)).toEqual({ kind: "go" });
  expect(() => limiter.done("skov.example", "a", NOW)).not.toThrow();
});

test("the domain of an address is what follows the last @, in lower case", () => {
  expect(domainOf("Bo@Skov.Example")).toBe("skov.example");
});
