import { makeStore } from "@db/store.server";
import { aContact } from "@tests/support/builders";
import { aStoredUser, asked, askedBy, HERE, signedIn } from "@tests/support/portal";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import { ASK_LIMITS, CODE_LIMITS } from "~/domain/people/portal-door";
import { CODE_TRIES, SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from "~/domain/people/session";
import { plusMs } from "~/domain/time";
import { endPortalSession, signOutOfPortal } from "~/usecases/end-portal-session";
import { findPortalSession } from "~/usecases/find-portal-session";
import { listPortalSessions } from "~/usecases/list-portal-sessions";
import { requestSignIn } from "~/usecases/request-sign-in";
import { sendSignInMails } from "~/usecases/send-sign-in-mails";
import { showSignInLink } from "~/usecases/show-sign-in-link";
import { takeSignInCode, takeSignInLink } from "~/usecases/take-sign-in";
import { asUser } from "../support/portal";

const NOW = "2026-11-23T09:00:00.000Z";
const NOBODY = "nobody@elsewhere.example";
const { network } = HERE;

describeEachEngine((open) => {
  async function portal() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { controller, contact } = await aCustomer(store, tenant);
    const of = { processorId: tenant.processorId, controllerId: controller.id };
    const user = await aStoredUser(store, of, { roles: ["admin", "objector"], joinedAt: null });
    const deps = testDeps(store, NOW);
    const sessions = async (address: string) => (await store.read.portalSessions.listByAddress(address, NOW)).length;
    const entries = async (act: string) =>
      (await store.read.audit.listForController(of.processorId, of.controllerId, { before: null, limit: 100 })).filter(
        (entry) => entry.act === act,
      );
    const waiting = () => store.read.secrets.listWaiting("user_sign_in", deps.clock.now(), 50);
    return { store, tenant, controller, contact, user, of, deps, sessions, entries, waiting };
  }

  describe("asking", () => {
    test("a user gets one mail, with a link and a code, in the name of the customer's processor", async () => {
      const { store, deps, user, tenant, entries } = await portal();
      await asked(deps, user.address.toUpperCase());
      const due = await store.read.deliveries.listDue("prompt", NOW, 10);
      expect(due).toHaveLength(1);
      const mail = await store.read.deliveries.find(tenant.processorId, due[0]?.id ?? "");
      expect(mail).toMatchObject({ kind: "user_sign_in", address: user.address, pool: "prompt" });
      expect(mail?.secretId).not.toBeNull();
      expect(await entries("sign_in.ask")).toMatchObject([{ actor: { kind: "visitor" }, subject: { kind: "user" } }]);
    });

    test("a contact named in the agreement may sign in too, and is an objector", async () => {
      const { deps, contact, sessions } = await portal();
      await signedIn(deps, contact.address);
      expect(await sessions(contact.addressKey)).toBe(1);
    });

    test("an address that is nobody's is answered alike, gets no mail and leaves no row", async () => {
      const { store, deps, user, waiting } = await portal();
      const request = (address: string) => requestSignIn(deps, { address, language: "en", network, back: "/portal" });
      const [known, unknown] = [await request(user.address), await request(NOBODY)];
      expect(Object.keys(known)).toEqual(Object.keys(unknown));
      expect([known.ok, unknown.ok]).toEqual([true, true]);
      // Both wait alike until the worker looks.
      expect(await waiting()).toHaveLength(2);
      expect(await sendSignInMails(deps)).toBe(1);
      expect(await waiting()).toEqual([]);
      expect(await store.read.deliveries.listDue("prompt", NOW, 10)).toHaveLength(1);
      expect(await askedBy(deps, unknown.ok ? unknown.asked : "")).toBeNull();
    });

    test("two workers at once send one mail", async () => {
      const { store, deps, user } = await portal();
      await requestSignIn(deps, { address: user.address, language: "en", network, back: "/portal" });
      const sent = await Promise.all(Array.from({ length: 8 }, () => sendSignInMails(deps)));
      expect(sent.reduce((sum, n) => sum + n, 0)).toBe(1);
      expect(await store.read.deliveries.listDue("prompt", NOW, 10)).toHaveLength(1);
    });

    test("what is no address is said to be none", async () => {
      const { deps } = await portal();
      const said = await requestSignIn(deps, { address: "mette", language: "en", network, back: "/portal" });
      expect(said).toEqual({ ok: false, code: "address.invalid" });
    });

    test("the sixth mail from one network does not leave, and the answer is the same", async () => {
      const { store, deps, user } = await portal();
      for (let n = 0; n < ASK_LIMITS.pair + 3; n++) await asked(deps, user.address);
      expect(await store.read.deliveries.listDue("prompt", NOW, 20)).toHaveLength(ASK_LIMITS.pair);
      expect((await asked(deps, user.address)).code).toBeNull();
      expect((await asked(deps, user.address, "192.0.2.2")).code).not.toBeNull();
      deps.clock.set(plusMs(NOW, ASK_LIMITS.windowMs));
      expect((await asked(deps, user.address)).code).not.toBeNull();
    });

    test("HL-B2.13 a network that asks too often is told to wait, whatever it asks for, and others are not", async () => {
      const { deps } = await portal();
      const request = (n: number, from: string) =>
        requestSignIn(deps, { address: `a${n}@b.example`, language: "en", network: from, back: "/portal" });
      for (let n = 0; n < ASK_LIMITS.network; n++) expect((await request(n, network)).ok).toBe(true);
      expect(await request(99, network)).toEqual({ ok: false, code: "attempts.too_many" });
      expect((await request(99, "192.0.2.9")).ok).toBe(true);
    });
  });

  describe("the link", () => {
    test("opens one session in the browser that asked, and none a second time", async () => {
      const { store, deps, user, sessions, entries } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      const take = () => takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE });
      const taken = await take();
      expect(taken).toMatchObject({ ok: true, back: "/portal" });
      expect(await take()).toEqual({ ok: false, code: "sign_in.refused" });
      expect(await sessions(user.addressKey)).toBe(1);
      const [session] = await store.read.portalSessions.listByAddress(user.addressKey, NOW);
      expect(session).toMatchObject({ device: "Firefox, Linux", expiresAt: plusMs(NOW, SESSION_LIFE_MS) });
      expect(session?.id).toBe(deps.keys.tokenHash(taken.ok ? taken.token : ""));
      expect(await entries("sign_in.accepted")).toMatchObject([{ actor: { kind: "user", id: user.id } }]);
      expect(await store.read.users.find(user.processorId, user.controllerId, user.id)).toMatchObject({
        joinedAt: NOW,
      });
    });

    test("takes nothing in another browser, and still works in the right one", async () => {
      const { deps, user, sessions } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      for (const other of [null, deps.keys.randomToken()]) {
        expect(await showSignInLink(deps, { token: token ?? "", asked: other })).toBe("elsewhere");
        expect((await takeSignInLink(deps, { asked: other, token: token ?? "", ...HERE })).ok).toBe(false);
      }
      expect(await sessions(user.addressKey)).toBe(0);
      expect(await showSignInLink(deps, { token: token ?? "", asked: browser })).toBe("here");
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(true);
    });

    test("of a hundred tries at once one opens a session", async () => {
      const { deps, user, sessions } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      const tries = await Promise.all(
        Array.from({ length: 100 }, () => takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })),
      );
      expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await sessions(user.addressKey)).toBe(1);
    });

    test("is not used up by a thousand looks", async () => {
      const { deps, user } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      for (let n = 0; n < 1000; n++) await showSignInLink(deps, { token: token ?? "", asked: n % 2 ? browser : null });
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(true);
    });

    test("ends after ten minutes", async () => {
      const { deps, user } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      deps.clock.set(plusMs(NOW, SIGN_IN_LIFE_MS));
      expect(await showSignInLink(deps, { token: token ?? "", asked: browser })).toBe("ended");
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(false);
    });

    test("opens nothing for somebody who was removed after the mail had left", async () => {
      const { store, deps, user } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      await store.write((tx) => tx.users.update({ ...user, endedAt: NOW }));
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(false);
    });
  });

  describe("the code", () => {
    test("opens one session where it was asked for, blanks and all, and none elsewhere", async () => {
      const { deps, user, sessions } = await portal();
      const { asked: browser, code } = await asked(deps, user.address);
      const typed = ` ${code?.slice(0, 4)} ${code?.slice(4)} `;
      const take = (from: string | null) => takeSignInCode(deps, { ...HERE, asked: from, code: typed });
      expect((await take(null)).ok).toBe(false);
      expect((await take(deps.keys.randomToken())).ok).toBe(false);
      expect((await take(browser)).ok).toBe(true);
      expect((await take(browser)).ok).toBe(false);
      expect(await sessions(user.addressKey)).toBe(1);
    });

    test("of a hundred right codes at once one opens a session", async () => {
      const { deps, user, sessions } = await portal();
      const { asked: browser, code } = await asked(deps, user.address);
      const tries = await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          takeSignInCode(deps, { ...HERE, network: `net ${n}`, asked: browser, code: code ?? "" }),
        ),
      );
      expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await sessions(user.addressKey)).toBe(1);
    });

    test("five wrong ones end what was mailed, code and link; a new mail helps", async () => {
      const { deps, user } = await portal();
      const { asked: browser, code, token } = await asked(deps, user.address);
      const take = (typed: string) => takeSignInCode(deps, { ...HERE, asked: browser, code: typed });
      const wrong = code === "00000000" ? "11111111" : "00000000";
      for (let n = 0; n < CODE_TRIES; n++) expect(await take(wrong)).toEqual({ ok: false, code: "sign_in.refused" });
      expect(await take(code ?? "")).toEqual({ ok: false, code: "sign_in.too_many" });
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(false);
      await signedIn(deps, user.address);
    });

    test("wrong ones are counted and told alike where the address is nobody's", async () => {
      const { deps, user } = await portal();
      const answers = [];
      for (const address of [user.address, NOBODY]) {
        const { asked: browser } = await asked(deps, address);
        const said = [];
        for (let n = 0; n < CODE_TRIES + 2; n++)
          said.push(await takeSignInCode(deps, { ...HERE, asked: browser, code: "x" }));
        answers.push(said);
      }
      expect(answers[0]).toEqual(answers[1]);
    });

    test("after fifty wrong ones for an address in a day the link alone works", async () => {
      const { deps, user } = await portal();
      for (let n = 0; n < CODE_LIMITS.address; n++) {
        const from = `net ${n}`;
        if (n % ASK_LIMITS.address === 0) deps.clock.set(plusMs(deps.clock.now(), ASK_LIMITS.windowMs));
        const { asked: browser } = await asked(deps, user.address, from);
        await takeSignInCode(deps, { ...HERE, network: from, asked: browser, code: "x" });
      }
      deps.clock.set(plusMs(deps.clock.now(), ASK_LIMITS.windowMs));
      const { asked: browser, code, token } = await asked(deps, user.address);
      const typed = { ...HERE, asked: browser, code: code ?? "" };
      expect(await takeSignInCode(deps, typed)).toEqual({ ok: false, code: "sign_in.refused" });
      expect((await takeSignInLink(deps, { asked: browser, token: token ?? "", ...HERE })).ok).toBe(true);
    });
  });

  describe("a session", () => {
    test("ends after two hours without use, and twelve hours after it began whatever its use", async () => {
      const { deps, user } = await portal();
      const token = await signedIn(deps, user.address);
      const at = (ms: number) => findPortalSession(deps, { token, at: plusMs(NOW, ms) });
      expect(await at(SESSION_IDLE_MS - 1)).toMatchObject({ addressKey: user.addressKey });
      let last = SESSION_IDLE_MS - 1;
      while (last + SESSION_IDLE_MS < SESSION_LIFE_MS) {
        last += SESSION_IDLE_MS - 1;
        expect(await at(last)).not.toBeNull();
      }
      expect(await at(SESSION_LIFE_MS)).toBeNull();
      const idle = await signedIn(deps, user.address);
      expect(await findPortalSession(deps, { token: idle, at: plusMs(NOW, SESSION_IDLE_MS) })).toBeNull();
      expect(await findPortalSession(deps, { token: "made up", at: NOW })).toBeNull();
    });

    test("is listed to its person, who ends it or all others, and nobody else's", async () => {
      const { store, deps, user, contact, entries } = await portal();
      const [here, elsewhere] = [await signedIn(deps, user.address), await signedIn(deps, user.address)];
      const theirs = await signedIn(deps, contact.address);
      const authorized = asUser(user, "own.account");
      const list = () => listPortalSessions(deps, { authorized, token: here });
      expect((await list()).map(({ isThis }) => isThis).sort()).toEqual([false, true]);
      const end = (which: { id: string } | "others") => endPortalSession(deps, { authorized, token: here, which });
      expect(await end({ id: deps.keys.tokenHash(theirs) })).toEqual({ ended: 0 });
      expect(await end("others")).toEqual({ ended: 1 });
      expect(await list()).toMatchObject([{ isThis: true }]);
      expect(await findPortalSession(deps, { token: elsewhere, at: NOW })).toBeNull();
      expect(await findPortalSession(deps, { token: theirs, at: NOW })).not.toBeNull();
      expect(await end({ id: deps.keys.tokenHash(here) })).toEqual({ ended: 1 });
      await signOutOfPortal(deps, { token: theirs });
      await signOutOfPortal(deps, { token: theirs });
      expect(await store.read.portalSessions.listByAddress(contact.addressKey, NOW)).toEqual([]);
      expect(await entries("session.ended")).toHaveLength(3);
    });
  });

  test("an address of two customers is named by the first, and both see that it was here", async () => {
    const { store, tenant, deps, user } = await portal();
    const second = await aCustomer(store, tenant);
    const of = { processorId: tenant.processorId, controllerId: second.controller.id };
    const twin = await aStoredUser(store, of, { ...user, ...of, id: second.contact.id });
    await store.write((tx) => tx.customers.insertContacts([aContact({ ...of, addressKey: user.addressKey })]));
    await signedIn(deps, user.address);
    for (const one of [user, twin])
      expect(await store.read.users.find(one.processorId, one.controllerId, one.id)).toMatchObject({ lastSeenAt: NOW });
  });
});
