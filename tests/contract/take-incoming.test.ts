import { makeStore } from "@db/store.server";
import { aContact, aDelivery, aFollower, aMessage, NOW } from "@tests/support/builders";
import { aMailOut, reportOf } from "@tests/support/incoming/coming-back";
import { mail } from "@tests/support/incoming/mail";
import { describeEachEngine } from "@tests/support/stores";
import { beforeEach, describe, expect, test } from "vitest";
import { addressKey } from "~/domain/people/address";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

const HOUR = 3_600_000;

describeEachEngine((open) => {
  let store: Store;
  beforeEach(async () => {
    store = makeStore(await open());
  });

  describe("a failed delivery", () => {
    test("D11 takes its proof back: nobody was told, the window has not begun, and the change is looked at again", async () => {
      const made = await aMailOut(store);
      await made.accept();
      expect((await made.notice()).provenAt).toBe(NOW);
      await store.tx(made.processorId, async (tx) => {
        const change = await tx.changes.find(made.processorId, made.change.id);
        if (change !== null) await tx.changes.update({ ...change, dueAt: null, rowVersion: change.rowVersion + 1 });
      });
      made.deps.clock.set(plusMs(NOW, HOUR));
      expect(await made.report()).toMatchObject({ ok: true });
      const notice = await made.notice();
      expect(notice.provenAt).toBeNull();
      expect(await made.reports()).toMatchObject([
        { action: "failed", status: "5.1.1", effect: "counts", diagnostic: "550 no such user" },
      ]);
      expect((await store.read.changes.find(made.processorId, made.change.id))?.dueAt).toBe(plusMs(NOW, HOUR));
      // What the server had said stays evidence.
      expect((await made.deliveries())[0]).toMatchObject({ state: "accepted", reply: "250 taken" });
    });

    test("D11 leaves the proof of another contact's acceptance, and moves it later where the first one falls", async () => {
      const made = await aMailOut(store);
      const other = await anotherContact(made, 1);
      await made.accept();
      await store.tx(made.processorId, async (tx) => {
        const notice = await tx.notices.find(made.processorId, (await made.notice()).id);
        if (notice === null) throw new Error("no notice");
        await made.deps.tellCustomer.contact(tx, { notice, contact: other, by: { kind: "system" } });
      });
      const second = (await made.deliveries()).find(({ address }) => address === other.address);
      await made.accept(plusMs(NOW, 48 * HOUR), second?.id ?? "");
      await made.report();
      expect((await made.notice()).provenAt).toBe(plusMs(NOW, 48 * HOUR));
    });

    test("issue 5: the next contact is told at once, as evidence; with nobody left it is a task", async () => {
      const made = await aMailOut(store);
      const next = await anotherContact(made, 1);
      await made.accept();
      await made.report();
      const mails = await made.deliveries();
      expect(mails.map(({ address }) => address)).toEqual([made.recipient.address, next.address]);
      // A wrong address is a person's to mend, though the customer may be reached by another.
      const missed = () => store.read.proofs.countMissed(made.processorId, made.change.id);
      expect(await missed()).toEqual({ unreached: 0, deadAddress: 1 });
      expect(mails[1]).toMatchObject({ kind: "notice", state: "planned", pool: "prompt" });
      const leaves = await store.read.log.listLeaves(made.processorId, 0, 50);
      expect(leaves.map(({ type }) => type)).toEqual(expect.arrayContaining(["notice_issued", "mail_received"]));
      await made.accept(plusMs(NOW, HOUR), mails[1]?.id ?? "");
      expect((await made.notice()).provenAt).toBe(plusMs(NOW, HOUR));
      await made.report({ address: next.address }, made.addressOf("bounce", mails[1]?.id ?? ""));
      expect((await made.notice()).provenAt).toBeNull();
      expect(await made.deliveries()).toHaveLength(2);
      expect(await missed()).toEqual({ unreached: 1, deadAddress: 0 });
    });

    test("an acknowledgement stands, whatever becomes of the mail", async () => {
      const made = await aMailOut(store);
      await made.accept();
      const at = plusMs(NOW, 2 * HOUR);
      await store.tx(made.processorId, async (tx) =>
        tx.notices.update({ ...(await made.notice()), acknowledgedAt: at }),
      );
      await made.report();
      expect((await made.notice()).provenAt).toBe(at);
    });

    test("reported before our own books have the acceptance, it proves nothing either", async () => {
      const made = await aMailOut(store);
      await made.lose();
      await made.report();
      await made.accept();
      expect((await made.notice()).provenAt).toBeNull();
    });
  });

  describe("M6 what has no effect", () => {
    test("the same report again, byte by byte or sent anew", async () => {
      const made = await aMailOut(store);
      const next = [await anotherContact(made, 1), await anotherContact(made, 2)];
      await made.accept();
      const first = await made.report();
      expect(await made.report()).toEqual(first);
      await made.handIn(made.addressOf("bounce"), `X-Again: yes\r\n${reportOf({ address: made.recipient.address })}`);
      expect(await made.reports()).toHaveLength(1);
      expect(await made.deliveries()).toHaveLength(2);
      expect(next).toHaveLength(2);
    });

    test.each([
      ["is about another address", { address: "somebody@else.example" }, "bounce", "other_address"],
      ["only says that it is delayed", { action: "delayed", status: "4.4.1" }, "bounce", "shown"],
      ["came to the address for answers", {}, "reply", "unproven"],
    ] as const)("a report that %s", async (_what, of, door, effect) => {
      const made = await aMailOut(store);
      await made.accept();
      expect(await made.report(of, made.addressOf(door))).toMatchObject({ ok: true });
      expect((await made.reports()).map((report) => report.effect)).toEqual([effect]);
      expect((await made.notice()).provenAt).toBe(NOW);
      expect((await made.mails())[0]).toMatchObject({ mailClass: "report", state: "kept" });
    });

    test("a report of a mail that was never sent", async () => {
      const made = await aMailOut(store);
      await made.report();
      expect((await made.reports())[0]?.effect).toBe("not_sent");
      await made.accept();
      expect((await made.notice()).provenAt).toBe(NOW);
    });

    test("a made-up address, one of another delivery's mark, and one of another domain are not ours", async () => {
      const made = await aMailOut(store);
      await made.accept();
      const real = made.addressOf("bounce");
      const forged = [
        real.replace(/.@/, (end) => (end === "0@" ? "1@" : "0@")),
        real.replace("b-", "r-"),
        real.replace("bounces.example", "other.example"),
        "b-0190f5f0@bounces.example",
        "anybody@bounces.example",
      ];
      for (const to of forged) expect(await made.report({}, to)).toEqual({ ok: false, code: "address.unknown" });
      expect(await made.mails()).toEqual([]);
      expect((await made.notice()).provenAt).toBe(NOW);
    });
  });

  describe("a reply", () => {
    test("issue 5: is stored whole as a task, counts from when the trusted server had it, and is answered once a day", async () => {
      const made = await aMailOut(store);
      await made.accept();
      const received = ["Received: from mx (mx [192.0.2.1]) by mail; Mon, 02 Mar 2026 09:59:00 +0100"];
      made.deps.clock.set("2026-03-02T09:00:30.000Z");
      await made.reply("Vi gør indsigelse.", { isTrusted: true }, received);
      await made.reply("Også dette.", {});
      const [second, first] = await made.mails();
      expect(first).toMatchObject({ mailClass: "reply", state: "open", relayedAt: "2026-03-02T08:59:00.000Z" });
      expect(first).toMatchObject({ controllerId: made.controller.id, changeId: made.change.id });
      expect(second?.relayedAt).toBeNull();
      const content = await store.read.incoming.findContent(made.processorId, first?.id ?? "");
      expect(Buffer.from(content ?? []).toString()).toContain("Vi gør indsigelse.");
      expect(await store.read.incoming.listUnsorted(made.processorId, made.change.id)).toHaveLength(2);
      const answers = (await made.deliveries()).filter(({ kind }) => kind === "reply_received");
      expect(answers).toMatchObject([{ recipientId: made.recipient.id, pool: "prompt" }]);
    });

    test("RFC 3834 programs, lists and nobody get no answer, and an absence is no task", async () => {
      const made = await aMailOut(store);
      await made.accept();
      await made.reply("Jeg er på ferie.", { from: "" }, ["Auto-Submitted: auto-replied"]);
      await made.reply("Vi gør indsigelse.", {}, ["List-Id: <legal.skov.example>"]);
      await made.reply("Vi gør også indsigelse.", { from: null });
      expect((await made.deliveries()).filter(({ kind }) => kind === "reply_received")).toEqual([]);
      expect((await made.mails()).map(({ state }) => state).sort()).toEqual(["kept", "open", "open"]);
    });

    test("from somebody the mail was passed on to is answered with the public page, not with the contact's link", async () => {
      const made = await aMailOut(store);
      await made.accept();
      await made.reply("Jeg er DPO her.", { from: "dpo@elsewhere.example" });
      const [answer] = (await made.deliveries()).filter(({ kind }) => kind === "reply_received");
      expect(answer).toMatchObject({ recipientId: null, address: "dpo@elsewhere.example" });
      expect(answer?.values.link).toMatch(/\/changes\/2026-/);
    });
  });

  describe("a follower", () => {
    const following = async () => {
      const made = await aMailOut(store);
      const { processorId } = made;
      const follower = aFollower({ processorId });
      const message = aMessage({ processorId, kind: "follower_notice", hash: `f${follower.id}`.padEnd(64, "0") });
      const sent = [1, 2].map((sequence) =>
        aDelivery({
          processorId,
          messageId: message.id,
          kind: "follower_notice",
          followerId: follower.id,
          address: follower.address,
          sequence,
          changeId: made.change.id,
        }),
      );
      await store.write(async (tx) => {
        await tx.customers.insertFollower(follower);
        await tx.deliveries.saveMessage(message);
        await tx.deliveries.insert(sent);
      });
      for (const { id } of sent) await made.accept(NOW, id);
      const bounce = (at: number) =>
        made.report({ address: follower.address }, made.addressOf("bounce", sent[at]?.id ?? ""));
      const state = async () => (await store.read.customers.findFollower(processorId, follower.id))?.state;
      return { ...made, follower, sent, bounce, state };
    };

    test("issue 5: whose mail fails twice within thirty days is unreachable; once is a server's bad day", async () => {
      const { bounce, state } = await following();
      await bounce(0);
      expect(await state()).toBe("following");
      await bounce(0);
      expect(await state()).toBe("following");
      await bounce(1);
      expect(await state()).toBe("unreachable");
    });

    test("RFC 5965 who complains to their provider is left alone at once; a forged complaint does nothing", async () => {
      const { handIn, addressOf, sent, state, mails } = await following();
      const complaint = (sender: string) =>
        mail(
          ["From: fbl@provider.example", 'Content-Type: multipart/report; report-type=feedback-report; boundary="=_a"'],
          `--=_a\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Mail-From: <${sender}>\n\n--=_a--\n`,
        );
      const own = addressOf("bounce", sent[0]?.id ?? "");
      await handIn("abuse@bounces.example", complaint(own.replace(/.@/, (end) => (end === "0@" ? "1@" : "0@"))));
      expect(await state()).toBe("following");
      await handIn("Abuse@Bounces.example", complaint(own));
      expect(await state()).toBe("left");
      // The forged one is a task for people; the heeded one is done.
      expect((await mails()).map((one) => one.state).sort()).toEqual(["kept", "open"]);
    });
  });

  test("issue 5: a complaint of a contract's contact is a task and no silence", async () => {
    const made = await aMailOut(store);
    await made.accept();
    await made.handIn(
      made.addressOf("bounce"),
      mail(
        ["From: fbl@provider.example", 'Content-Type: multipart/report; report-type=feedback-report; boundary="=_a"'],
        "--=_a\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n--=_a--\n",
      ),
    );
    expect((await made.mails())[0]).toMatchObject({ mailClass: "complaint", state: "open" });
    expect((await made.notice()).provenAt).toBe(NOW);
  });

  async function anotherContact(made: Awaited<ReturnType<typeof aMailOut>>, n: number) {
    const address = `next${n}.${made.controller.id.slice(-6)}@skov.example`;
    const contact = aContact({
      ...{ processorId: made.processorId, controllerId: made.controller.id },
      ...{ name: `Next ${n}`, address, addressKey: addressKey(address) },
    });
    await store.write((tx) => tx.customers.insertContacts([contact]));
    return contact;
  }
});
