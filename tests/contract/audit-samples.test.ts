import { makeStore } from "@db/store.server";
import { aStaff } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import { isChecked } from "~/domain/audit/draw";
import { bySystem, byVisitor, entryOf } from "~/domain/audit/entry";
import { drawSample as draw } from "~/domain/audit/sample";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import { drawRegularSample, drawSample } from "~/usecases/draw-sample";
import { judgeSample } from "~/usecases/judge-sample";
import { listSamples, showSample } from "~/usecases/show-samples";

const NOVEMBER = "2026-11-15T09:00:00.000Z";
const DECEMBER = "2026-12-03T09:00:00.000Z";

function may({ id: staffId, processorId, name, address, roles }: Staff): Authorized<"audit.review"> {
  const granted = authorize({ staffId, processorId, name, address, roles }, "audit.review");
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

describeEachEngine((open) => {
  /** A month of 40 acts of people and as many of the worker's, and two who may review. */
  async function aMonth() {
    const store = makeStore(await open());
    const { processorId } = await aTenant(store);
    const deps = testDeps(store, NOVEMBER);
    const [rev, other] = [aStaff({ processorId, roles: ["auditor"] }), aStaff({ processorId, roles: ["gdpa"] })];
    const acts = Array.from({ length: 40 }, (_, n) => {
      const who = n === 0 ? { processorId, actor: { kind: "staff", id: rev.id } as const } : byVisitor(processorId);
      return entryOf(deps.ids, who, { at: NOVEMBER, act: "follower.ask" });
    });
    const own = acts.map(() => entryOf(deps.ids, bySystem(processorId), { at: NOVEMBER, act: "change.advance" }));
    await store.write(async (tx) => {
      await tx.staff.insert(rev);
      await tx.staff.insert(other);
      await tx.audit.insertMany([...acts, ...own]);
    });
    deps.clock.set(DECEMBER);
    const order = {
      authorized: may(rev),
      drawnFrom: "log" as const,
      firstDay: "2026-11-01",
      lastDay: "2026-11-30",
      n: 5,
      seed: "november",
    };
    return { store, deps, processorId, rev, other, acts, order: { ...order, reviewerId: other.id } };
  }

  describe("HL-B2.15 a draw of the log", () => {
    test("takes what its seed says of what people did in the period, and is written down", async () => {
      const { store, deps, processorId, acts, order, rev, other } = await aMonth();
      const drawn = await drawSample(deps, order);
      if (!drawn.ok) throw new Error(drawn.code);
      const sample = await store.read.audit.findSample(processorId, drawn.sampleId);
      const again = draw({ seed: "november", n: 5, ids: acts.map(({ id }) => id) });
      expect(sample).toMatchObject({ entryIds: again, reviewerId: other.id, drawnBy: rev.id, dueOn: "2026-12-17" });
      const { samples } = await listSamples(deps, { authorized: may(rev) });
      expect(samples).toMatchObject([{ judged: 0, isOverdue: false, reviewer: other.name }]);
      const entries = await store.read.audit.listUnlogged(processorId, 900);
      expect(entries.at(-1)).toMatchObject({ act: "sample.draw", subject: { id: drawn.sampleId } });
    });

    test("is of a period that is over and in which something was done, for somebody who may review", async () => {
      const { deps, order } = await aMonth();
      const refused = async (over: Partial<typeof order>) => {
        const result = await drawSample(deps, { ...order, ...over });
        return result.ok ? "drawn" : result.code;
      };
      expect(await refused({ lastDay: "2026-12-04" })).toBe("sample.period_open");
      expect(await refused({ firstDay: "2026-12-03", lastDay: "2026-12-03" })).toBe("sample.period_empty");
      expect(await refused({ firstDay: "2026-11-02", lastDay: "2026-11-01" })).toBe("sample.period_open");
      expect(await refused({ firstDay: "2026-10-01", lastDay: "2026-10-31" })).toBe("sample.period_empty");
      expect([await refused({ n: 0 }), await refused({ n: 101 })]).toEqual(["sample.number", "sample.number"]);
      expect(await refused({ reviewerId: "nobody" })).toBe("sample.reviewer_unknown");
    });

    test("comes by itself once a month, whoever looks how often", async () => {
      const { store, deps, processorId } = await aMonth();
      const monthly = () => drawRegularSample(deps, { processorId, drawnFrom: "log" });
      const drawn = await Promise.all([monthly(), monthly(), monthly()]);
      expect(drawn.filter(Boolean)).toHaveLength(1);
      expect(await monthly()).toBe(false);
      const [sample] = await store.read.audit.listSamples(processorId);
      expect(sample).toMatchObject({ asked: 10, drawnBy: null, from: "2026-10-31T23:00:00.000Z" });
      deps.clock.set("2027-01-04T09:00:00.000Z");
      // The draw itself was the worker's; nobody else did anything in December.
      expect(await monthly()).toBe(false);
    });
  });

  test("HL-B2.15 a verdict is given once on each entry, by somebody else than who did it; the last one ends the draw", async () => {
    const { store, deps, processorId, rev, other, acts, order } = await aMonth();
    const drawn = await drawSample(deps, { ...order, n: 40 });
    if (!drawn.ok) throw new Error(drawn.code);
    const { sampleId } = drawn;
    const judge = (by: Staff, entryId: string, verdict: "ok" | "breach" = "ok", note = "") =>
      judgeSample(deps, { authorized: may(by), sampleId, entryId, verdict, note });
    const [own, ...others] = acts.map(({ id }) => id);
    expect(await judge(rev, own ?? "")).toEqual({ ok: false, code: "verdict.own_act" });
    expect(await judge(rev, sampleId)).toEqual({ ok: false, code: "verdict.not_drawn" });
    expect(await judge(other, own ?? "", "breach")).toEqual({ ok: false, code: "verdict.note_missing" });
    expect(await judge(other, own ?? "", "breach", "Nobody asked for it")).toEqual({ ok: true, isFinished: false });
    expect(await judge(other, own ?? "")).toEqual({ ok: false, code: "verdict.given" });
    deps.clock.set("2026-12-18T09:00:00.000Z");
    expect((await listSamples(deps, { authorized: may(rev) })).samples).toMatchObject([{ isOverdue: true, judged: 1 }]);
    for (const id of others) expect(await judge(rev, id)).toMatchObject({ ok: true });
    expect((await listSamples(deps, { authorized: may(rev) })).samples).toMatchObject([
      { isOverdue: false, judged: 40 },
    ]);
    const shown = await showSample(deps, { authorized: may(rev), sampleId });
    if (!shown.ok) throw new Error(shown.code);
    expect(shown.view.lines.find(({ line }) => line.id === own)).toMatchObject({
      isOwn: true,
      verdict: { verdict: "breach", note: "Nobody asked for it", by: other.name },
    });
    const told = (await store.read.audit.listUnlogged(processorId, 900)).filter(({ act }) => act === "sample.judge");
    expect(told).toHaveLength(40);
  });

  describe("HL-B2.16 a draw of sub-processors", () => {
    test("takes what its seed says of the list that stood on the last day, and keeps a record of each", async () => {
      const { store, deps, processorId, rev, order } = await aMonth();
      const list = await store.read.lists.findOn(processorId, "2026-11-30");
      const checked = (list?.entries ?? []).filter(isChecked).map(({ id }) => id);
      expect(checked.length).toBeGreaterThan(0);
      const drawn = await drawSample(deps, { ...order, drawnFrom: "list", n: 100 });
      if (!drawn.ok) throw new Error(drawn.code);
      const { sampleId } = drawn;
      const again = draw({ seed: "november", n: 100, ids: checked });
      const kept = await store.read.audit.findSample(processorId, sampleId);
      expect(kept).toMatchObject({ entryIds: again, listVersion: list?.n, drawnFrom: "list" });
      const before = await listSamples(deps, { authorized: may(rev) });
      expect(before.companies.map(({ last }) => last)).toEqual(checked.map(() => null));
      const judge = (entryId: string, note: string) =>
        judgeSample(deps, { authorized: may(rev), sampleId, entryId, verdict: "ok", note });
      expect(await judge(again[0] ?? "", " ")).toEqual({ ok: false, code: "verdict.note_missing" });
      for (const [n, id] of again.entries())
        expect(await judge(id, "Its log: two, both on our tickets")).toEqual({
          ok: true,
          isFinished: n === again.length - 1,
        });
      const after = await listSamples(deps, { authorized: may(rev) });
      for (const { last } of after.companies) expect(last).toMatchObject({ verdict: "ok", sampleId });
      const shown = await showSample(deps, { authorized: may(rev), sampleId });
      if (!shown.ok) throw new Error(shown.code);
      expect(shown.view.lines).toEqual([]);
      expect(shown.view.companies.map(({ company: { id }, verdict }) => [id, verdict?.by])).toEqual(
        again.map((id) => [id, rev.name]),
      );
    });

    test("comes by itself once a quarter, beside that of the log, and is overdue after a fortnight", async () => {
      const { store, deps, processorId, rev } = await aMonth();
      deps.clock.set("2027-01-02T09:00:00.000Z");
      const regular = (drawnFrom: "log" | "list") => drawRegularSample(deps, { processorId, drawnFrom });
      const drawn = await Promise.all([regular("list"), regular("list")]);
      expect(drawn.filter(Boolean)).toHaveLength(1);
      deps.clock.set("2027-02-02T09:00:00.000Z");
      expect(await regular("list")).toBe(false);
      const [sample] = await store.read.audit.listSamples(processorId);
      expect(sample).toMatchObject({ drawnFrom: "list", asked: 5, from: "2026-09-30T22:00:00.000Z" });
      const [line] = (await listSamples(deps, { authorized: may(rev) })).samples;
      expect(line).toMatchObject({ isOverdue: true, dueOn: "2027-01-16" });
    });

    test("is of a day on which a list stood", async () => {
      const { deps, order } = await aMonth();
      const early = { ...order, drawnFrom: "list" as const, firstDay: "2019-01-01", lastDay: "2019-12-31" };
      expect(await drawSample(deps, early)).toEqual({ ok: false, code: "sample.list_empty" });
    });
  });
});
