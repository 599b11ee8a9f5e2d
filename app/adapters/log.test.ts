import { expect, test } from "vitest";
import { createLog, redact } from "./log.server";

function logged(level: "debug" | "info" | "silent" = "info") {
  const lines: string[] = [];
  const log = createLog({
    level,
    clock: { now: () => "2026-09-01T08:00:00.000Z" },
    sink: { write: (line) => void lines.push(line) },
  });
  return { log, lines, records: () => lines.map((line): unknown => JSON.parse(line)) };
}

test("one call is one JSON line with level, time and event", () => {
  const { log, records } = logged();
  log.info("notice.sent", { noticeId: "n1", count: 3, late: false });
  expect(records()).toEqual([
    { level: "info", time: "2026-09-01T08:00:00.000Z", noticeId: "n1", count: 3, late: false, event: "notice.sent" },
  ]);
});

test("fields bound by `with` stand on every line of that log only", () => {
  const { log, records } = logged();
  log.with({ requestId: "r1" }).with({ step: 2 }).warn("request.slow", { ms: 900 });
  log.info("server.ready");
  expect(records()).toMatchObject([{ requestId: "r1", step: 2, ms: 900 }, { event: "server.ready" }]);
  expect(records()[1]).not.toHaveProperty("requestId");
});

test("a level below the chosen one is not written", () => {
  const { log, lines } = logged();
  log.debug("cache.hit");
  expect(lines).toEqual([]);
});

test("addresses and tokens are taken out of texts, ids and states stay", () => {
  const id = "01920000-0000-7000-8000-000000000001";
  expect(redact("mette.k@kunde.example")).toBe("[address]");
  expect(redact("to=<mette@kunde.example>, to=jens%40kunde.example")).toBe("to=<[address]>, to=[address]");
  expect(redact("/n/q3Zt0aVb9xYk2LmN4pRs6TuWvXyZ0123456789abcde")).toBe("/n/[token]");
  expect(redact(id)).toBe(id);
  expect(redact("awaiting_written_approval_of_controller")).toBe("awaiting_written_approval_of_controller");
});

test("redaction also holds for fields bound by `with`", () => {
  const { log, lines } = logged();
  log.with({ who: "a@b.example" }).info("session.opened", { state: "c@d.example" });
  expect(lines.join()).not.toMatch(/@/);
});

test("a failure tells kind, code and place, never a message that may quote data", () => {
  const { log, lines, records } = logged();
  const cause = Object.assign(new Error("duplicate key Mette Hansen"), { code: "23505" });
  log.failure("store.failed", new Error("insert 'Mette Hansen'", { cause }), { job: "j1" });
  expect(lines.join()).not.toContain("Mette");
  expect(records()).toMatchObject([
    { level: "error", job: "j1", kind: "Error", cause: { kind: "Error", code: "23505" } },
  ]);
  expect(lines.join()).toContain("log.test.ts");
});

test("a bug of the code itself keeps its message", () => {
  const { log, records } = logged();
  log.failure("request.failed", new TypeError("x is not a function"));
  expect(records()).toMatchObject([{ kind: "TypeError", message: "x is not a function" }]);
});
