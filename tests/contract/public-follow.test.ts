import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import type { Follower } from "~/domain/agreement/controller";
import { FOLLOW_LIMITS } from "~/domain/agreement/follow";
import type { Delivery } from "~/domain/delivery/delivery";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToFollower } from "~/domain/delivery/plan-delivery";
import type { Store } from "~/ports/store";
import { changeSubscription } from "~/usecases/change-subscription";
import { confirmFollow } from "~/usecases/confirm-follow";
import { followList } from "~/usecases/follow-list";
import { leaveList } from "~/usecases/leave-list";
import { showSubscription } from "~/usecases/show-subscription";
import { memoryJournal } from "../support/memory-journal";
import { describeEachEngine } from "../support/stores";
import { aTenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";
import { silentLog } from "../support/test-log";

const NOW = "2026-03-20T09:00:00.000Z";
const EVA = "eva@sten.example";

describeEachEngine((_open, engine) => {
  async function started() {
    const journal = memoryJournal();
    const place = await engine.place();
    const database = await openDatabase({ ...place, journal, log: silentLog(), role: "server" });
    engine.closeLater(database);
    const store = makeStore(database);
    const tenant = await aTenant(store);
    const deps = testDeps(store, NOW);
    const { slug } = tenant.processor;
    const ask = (address: string, network = "192.0.2.1") =>
      followList(deps, { slug, address, language: "sv", services: [], network });
    const follower = () => store.read.customers.findFollowerByAddress(tenant.processorId, EVA);
    const tokens = async () => {
      const found = await follower();
      if (found === null) throw new Error("nobody asked");
      return {
        confirm: deps.keys.linkToken("follow_confirm", found.id),
        manage: deps.keys.linkToken("follow_manage", found.id),
      };
    };
    return { store, journal, tenant, deps, ask, follower, tokens };
  }

  async function mails(store: Store): Promise<Delivery[]> {
    return store.read.deliveries.listDue("prompt", "2027-01-01T00:00:00.000Z", 100);
  }

  async function following() {
    const all = await started();
    await all.ask(EVA);
    await confirmFollow(all.deps, { token: (await all.tokens()).confirm });
    return all;
  }

  describe("asking to follow", () => {
    it("sends one mail that asks to confirm, and counts nobody before that", async () => {
      const { store, tenant, ask, follower } = await started();
      expect(await ask(` ${EVA} `)).toEqual({ ok: true, address: EVA });
      expect(await follower()).toMatchObject({ state: "unconfirmed", address: EVA, language: "sv", confirmedAt: null });
      expect(await mails(store)).toMatchObject([{ kind: "confirm_follow", address: EVA, state: "planned" }]);
      expect(await store.read.customers.countFollowers(tenant.processorId)).toBe(0);
    });

    it("answers and mails the same for an address that is unknown, waits, follows or has left", async () => {
      const { store, deps, ask, tokens } = await started();
      const answers = [await ask(EVA), await ask(EVA.toUpperCase())];
      await confirmFollow(deps, { token: (await tokens()).confirm });
      answers.push(await ask(EVA));
      await leaveList(deps, { token: (await tokens()).manage });
      deps.clock.set("2026-03-20T11:00:00.000Z");
      answers.push(await ask(EVA));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
      expect((await mails(store)).map(({ kind }) => kind)).toEqual(answers.map(() => "confirm_follow"));
    });

    it("keeps one row for an address however it is written and however many ask at once", async () => {
      const { store, tenant, ask, follower } = await started();
      await Promise.all([ask(EVA), ask("EVA@sten.example"), ask(EVA)]);
      const before: Follower | null = await follower();
      expect(before).not.toBeNull();
      expect(await store.read.customers.findFollower(tenant.processorId, before?.id ?? "")).toEqual(before);
    });

    it("lets nobody flood a mailbox, and says nothing of it", async () => {
      const { store, ask } = await started();
      for (let n = 0; n < FOLLOW_LIMITS.address + 3; n += 1) expect((await ask(EVA, `192.0.2.${n}`)).ok).toBe(true);
      expect(await mails(store)).toHaveLength(FOLLOW_LIMITS.address);
    });

    it("turns a network away that asks too often", async () => {
      const { ask } = await started();
      for (let n = 0; n < FOLLOW_LIMITS.network; n += 1) expect((await ask(`a${n}@sten.example`)).ok).toBe(true);
      expect(await ask("b@sten.example")).toEqual({ ok: false, code: "attempts.too_many" });
      expect((await ask("b@sten.example", "198.51.100.7")).ok).toBe(true);
    });

    it.each(["", "eva", "eva@", "eva@sten", "a@b.example\r\nBcc: c@d.example"])("refuses %j", async (address) => {
      const { store, ask } = await started();
      expect(await ask(address)).toEqual({ ok: false, code: "address.invalid" });
      expect(await mails(store)).toEqual([]);
    });

    it("does not let another change the language of somebody who follows", async () => {
      const { store, tenant, deps, ask, follower } = await following();
      const before = await follower();
      const { slug } = tenant.processor;
      await followList(deps, { slug, address: EVA, language: "en", services: [], network: "192.0.2.9" });
      expect(await follower()).toEqual(before);
      expect((await ask(EVA)).ok).toBe(true);
      expect(await store.read.customers.countFollowers(tenant.processorId)).toBe(1);
    });
  });

  describe("the links in the mail", () => {
    it("show without changing anything, and confirm or manage only what they are for", async () => {
      const { store, deps, ask, follower, tokens } = await started();
      await ask(EVA);
      const { confirm, manage } = await tokens();
      const before = await follower();
      for (const [token, purpose, ok] of [
        [confirm, "confirm", true],
        [manage, "manage", true],
        [confirm, "manage", false],
        [manage, "confirm", false],
        ["", "manage", false],
      ] as const)
        expect((await showSubscription(deps, { token, purpose })).ok).toBe(ok);
      expect(await follower()).toEqual(before);
      expect((await confirmFollow(deps, { token: manage })).ok).toBe(false);
      expect((await leaveList(deps, { token: confirm })).ok).toBe(false);
      expect((await store.read.deliveries.listDue("prompt", NOW, 10)).length).toBe(1);
    });

    it("confirm once, whenever the button is pressed, and lead to the page that manages", async () => {
      const { deps, ask, follower, tokens } = await started();
      await ask(EVA);
      const { confirm, manage } = await tokens();
      deps.clock.set("2028-01-01T00:00:00.000Z");
      expect(await confirmFollow(deps, { token: confirm })).toEqual({ ok: true, manageToken: manage });
      const confirmed = await follower();
      expect(confirmed).toMatchObject({ state: "following", confirmedAt: "2028-01-01T00:00:00.000Z" });
      deps.clock.set("2028-01-02T00:00:00.000Z");
      await confirmFollow(deps, { token: confirm });
      expect(await follower()).toEqual(confirmed);
    });

    it("change the language of the mails, and the services they come about", async () => {
      const { deps, follower, tokens, tenant } = await following();
      const { manage } = await tokens();
      const [service = ""] = tenant.processor.services;
      const choice = { language: "en", services: [service.toUpperCase(), "something else"] } as const;
      expect(await changeSubscription(deps, { token: manage, ...choice })).toEqual({ ok: true });
      expect(await follower()).toMatchObject({ language: "en", services: [service], state: "following" });
      expect(await changeSubscription(deps, { token: "x", ...choice })).toEqual({
        ok: false,
        code: "link.unknown",
      });
    });
  });

  describe("leaving", () => {
    it("promise D4 takes effect at once, is kept in the journal once, and can be undone only by asking again", async () => {
      const { store, tenant, journal, deps, follower, tokens, ask } = await following();
      const { manage, confirm } = await tokens();
      deps.clock.set("2026-04-01T09:00:00.000Z");
      expect(await leaveList(deps, { token: manage })).toEqual({ ok: true });
      expect(await leaveList(deps, { token: manage })).toEqual({ ok: true });
      const left = await follower();
      expect(left).toMatchObject({ state: "left", leftAt: "2026-04-01T09:00:00.000Z" });
      expect(await store.read.customers.countFollowers(tenant.processorId)).toBe(0);
      const notes = journal.records.filter(({ kind }) => kind === "leave");
      expect(notes).toMatchObject([{ processorId: tenant.processorId, body: { followerId: left?.id } }]);
      expect(JSON.stringify(notes)).not.toContain(EVA);
      await ask(EVA);
      expect((await follower())?.state).toBe("left");
      await confirmFollow(deps, { token: confirm });
      expect(await follower()).toMatchObject({ state: "following", leftAt: null });
    });

    it("ends what waits to be sent, and what a worker holds is not tried again", async () => {
      const { store, tenant, deps, tokens, follower } = await following();
      const { processorId } = tenant;
      const id = (await follower())?.id ?? "";
      const message = await deps.shelveMail({
        ...{ processorId, kind: "follower_outcome", language: "sv" },
        props: { sender: mailSender(tenant.processor, deps.site.publicUrl), ref: "2026-01", version: 1, items: [] },
      });
      const make = {
        nextId: () => deps.ids.next(),
        salt: () => deps.ids.randomToken(32),
        now: NOW,
        mailHost: "m.example",
      };
      const mail = (sequence: number) =>
        mailToFollower(
          { id, processorId, address: EVA },
          { messageId: message.id, kind: "follower_outcome", changeId: null, sequence },
          make,
        );
      await store.write((tx) => tx.deliveries.insert([mail(1)]));
      const lease = { owner: "w", now: NOW, until: "2026-03-20T10:00:00.000Z" };
      const [held] = await store.write((tx) => tx.deliveries.claimDue("bulk", lease, 1));
      await store.write((tx) => tx.deliveries.insert([mail(2), { ...mail(3), state: "staged" }]));
      deps.clock.set("2026-03-20T09:05:00.000Z");
      await leaveList(deps, { token: (await tokens()).manage });
      expect(await store.read.deliveries.listDue("bulk", "2027-01-01T00:00:00.000Z", 10)).toEqual([]);
      const after = await store.read.deliveries.find(processorId, held?.delivery.id ?? "");
      expect(after).toMatchObject({ state: "claimed", usefulUntil: "2026-03-20T09:05:00.000Z" });
    });

    it("the page that manages sends the mail to confirm again, and the same row follows with what it chose", async () => {
      const { store, deps, follower, tokens } = await following();
      const { manage, confirm } = await tokens();
      const before = await follower();
      await leaveList(deps, { token: manage });
      const sent = (await mails(store)).length;
      expect(await followList(deps, { manageToken: manage, network: "192.0.2.1" })).toEqual({ ok: true, address: EVA });
      expect(await follower()).toMatchObject({ id: before?.id, state: "left" });
      expect(await mails(store)).toHaveLength(sent + 1);
      await confirmFollow(deps, { token: confirm });
      expect(await follower()).toMatchObject({ id: before?.id, state: "following", language: "sv" });
      const unknown = await followList(deps, { manageToken: "x", network: "192.0.2.1" });
      expect(unknown).toEqual({ ok: false, code: "link.unknown" });
    });

    it("leads nowhere with a token that nobody was sent", async () => {
      const { deps } = await started();
      expect(await leaveList(deps, { token: "x".repeat(43) })).toEqual({ ok: false, code: "link.unknown" });
    });
  });
});
