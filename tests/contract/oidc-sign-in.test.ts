import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { CLIENT, type ProvidersPerson, type RunningProvider, runOpenidProvider } from "@tests/support/openid-provider";
import { aStaffedTenant, type StaffedTenant } from "@tests/support/staffing";
import { describeEachEngine } from "@tests/support/stores";
import { silentLog } from "@tests/support/test-log";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openOidc } from "~/adapters/oidc.server";
import { OIDC_LABEL, OIDC_LIFE_MS } from "~/domain/people/oidc";
import { plusMs } from "~/domain/time";
import type { Oidc } from "~/ports/oidc";
import type { Store } from "~/ports/store";
import { showInvitation } from "~/usecases/accept-invitation";
import { beginOidcSignIn } from "~/usecases/begin-oidc-sign-in";
import { endStaff } from "~/usecases/end-staff";
import { finishOidcSignIn } from "~/usecases/finish-oidc-sign-in";

const REFUSED = { ok: false, code: "sign_in.refused" };
const CALLBACK = "http://localhost/staff/sign-in/oidc/callback";
const atProvider = ({ issuer }: { issuer: string }) =>
  openOidc({ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, isLoopback: true }, silentLog());

let provider: RunningProvider;
let oidc: Oidc;
beforeAll(async () => {
  provider = await runOpenidProvider({ redirectUri: CALLBACK });
  oidc = atProvider(provider);
});
afterAll(() => provider.stop());

describeEachEngine((open) => {
  let store: Store;
  let site: StaffedTenant;
  let made = 0;
  beforeAll(async () => {
    store = makeStore(await open());
  });
  beforeEach(async () => {
    site = await aStaffedTenant(store, NOW);
  });
  const deps = (over: Partial<{ oidc: Oidc | null }> = {}) => ({ ...site.deps, oidc, ...over });
  const aPerson = (over: Partial<ProvidersPerson> = {}) => {
    made += 1;
    return { id: `subject-${made}`, email: `mia.o${made}@lager.example`, isVerified: true, ...over };
  };

  async function begun(person: ProvidersPerson, back = "/staff/list") {
    const sent = await beginOidcSignIn(deps(), { back });
    if (sent === null || !sent.ok) throw new Error("The provider is not there");
    provider.person = person;
    return { url: sent.url, kept: sent.kept, answer: await provider.signIn(sent.url) };
  }
  const finish = ({ answer, kept }: { answer: string; kept: string | null }) =>
    finishOidcSignIn(deps(), { answer, kept, userAgent: "Firefox/130 Windows" });
  const signIn = async (person: ProvidersPerson) => finish(await begun(person));

  describe("who was invited", () => {
    test("gets in by the verified address once, and is known by issuer and subject from then on", async () => {
      const person = aPerson();
      const { staffId, token } = await site.invited(person.email);
      const first = await signIn(person);
      expect(first).toMatchObject({ ok: true, door: "open", back: "/staff/list" });
      expect(await site.find(staffId)).toMatchObject({
        ...{ oidcSubject: `${provider.issuer} ${person.id}`, joinedAt: NOW, lastSeenAt: NOW, passwordHash: null },
      });
      expect((await showInvitation(site.deps, { token })).ok).toBe(false);
      // The same person, whom the provider now knows by another address.
      expect((await signIn({ ...person, email: "married@lager.example" })).ok).toBe(true);
      // Somebody else, who has got the old address since.
      expect(await signIn(aPerson({ email: person.email }))).toEqual(REFUSED);
      const entries = await site.entries();
      expect(entries.map(({ act }) => act)).toEqual(["sign_in.accepted", "sign_in.accepted", "staff.invite"]);
      expect(entries[1]?.after).toEqual({ device: "Firefox, Windows", by: "oidc", isFirst: true });
      expect(JSON.stringify(entries)).not.toContain(person.id);
    });

    test("shows a first factor with it: whoever can announce must set up a second, whoever has one must show it", async () => {
      const person = aPerson();
      const { staffId } = await site.invited(person.email);
      const { processorId } = site;
      await store.write((tx) => tx.staff.update(processorId, staffId, { roles: ["publisher"] }));
      expect(await signIn(person)).toMatchObject({ ok: true, door: "enrol" });
      await store.write((tx) => tx.staff.update(processorId, staffId, { totpSecret: "sealed", totpConfirmedAt: NOW }));
      const again = await signIn(person);
      expect(again).toMatchObject({ ok: true, door: "code" });
      if (!again.ok) return;
      const found = await store.read.staff.findSession(site.deps.keys.tokenHash(again.token), NOW);
      expect(found?.session).toMatchObject({ staffId, secondFactorAt: null });
    });

    test("with a password can use either, with the same account", async () => {
      expect((await signIn(aPerson({ email: site.editor.address.toUpperCase() }))).ok).toBe(true);
      expect(await site.find(site.editor.id)).toMatchObject({ passwordHash: site.editor.passwordHash });
    });
  });

  describe("nobody else gets in, with one answer for all", () => {
    test("who was not invited, whose address is not verified, and who has left", async () => {
      expect(await signIn(aPerson())).toEqual(REFUSED);
      const unverified = aPerson({ isVerified: false });
      const { staffId } = await site.invited(unverified.email);
      expect(await signIn(unverified)).toEqual(REFUSED);
      const gone = { ...unverified, isVerified: true };
      expect((await signIn(gone)).ok).toBe(true);
      await endStaff(site.deps, { authorized: site.manage, staffId });
      expect(await signIn(gone)).toEqual(REFUSED);
    });

    test("an answer without what this browser keeps, with another's, or with an old one", async () => {
      const person = aPerson();
      await site.invited(person.email);
      const mine = await begun(person);
      const another = await begun(person);
      expect(await finish({ ...mine, kept: null })).toEqual(REFUSED);
      expect(await finish({ ...mine, kept: another.kept })).toEqual(REFUSED);
      expect(await finish({ ...mine, kept: "made-up" })).toEqual(REFUSED);
      const foreign = site.deps.keys.seal("another label", site.deps.keys.open(OIDC_LABEL, mine.kept));
      expect(await finish({ ...mine, kept: foreign })).toEqual(REFUSED);
      site.deps.clock.set(plusMs(NOW, OIDC_LIFE_MS));
      expect(await finish(mine)).toEqual(REFUSED);
      site.deps.clock.set(plusMs(NOW, OIDC_LIFE_MS - 1));
      expect((await finish(mine)).ok).toBe(true);
    });

    test("a changed state, a changed code, another nonce, another verifier", async () => {
      const person = aPerson();
      await site.invited(person.email);
      const kept = async (change: Record<string, string>) => {
        const one = await begun(person);
        const inside = JSON.parse(site.deps.keys.open(OIDC_LABEL, one.kept));
        return finish({ ...one, kept: site.deps.keys.seal(OIDC_LABEL, JSON.stringify({ ...inside, ...change })) });
      };
      expect(await kept({ state: "x".repeat(43) })).toEqual(REFUSED);
      expect(await kept({ nonce: "x".repeat(43) })).toEqual(REFUSED);
      expect(await kept({ verifier: "x".repeat(43) })).toEqual(REFUSED);
      const one = await begun(person);
      const changed = new URL(one.answer);
      changed.searchParams.set("code", "x".repeat(43));
      expect(await finish({ ...one, answer: changed.href })).toEqual(REFUSED);
      expect((await kept({})).ok).toBe(true);
    });

    test("an answer that is sent again, also in 20 tries at once", async () => {
      const person = aPerson();
      await site.invited(person.email);
      const one = await begun(person);
      const tries = await Promise.all(Array.from({ length: 20 }, () => finish(one)));
      expect(tries.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect(await finish(one)).toEqual(REFUSED);
    });

    test("who said no at the provider", async () => {
      const one = await begun(aPerson());
      const { searchParams } = new URL(one.answer);
      const said = { error: "access_denied", state: searchParams.get("state") ?? "", iss: provider.issuer };
      expect(await finish({ ...one, answer: `${CALLBACK}?${new URLSearchParams(said)}` })).toEqual(REFUSED);
    });
  });

  test("the address counts too where it stands in the ID token alone", async () => {
    const other = await runOpenidProvider({ redirectUri: CALLBACK, claimsInToken: true });
    try {
      const person = aPerson();
      await site.invited(person.email);
      const there = deps({ oidc: atProvider(other) });
      const sent = await beginOidcSignIn(there, { back: "/staff" });
      if (sent === null || !sent.ok) throw new Error("The provider is not there");
      other.person = person;
      const answer = await other.signIn(sent.url);
      const done = await finishOidcSignIn(there, { answer, kept: sent.kept, userAgent: null });
      expect(done).toMatchObject({ ok: true, back: "/staff" });
      // The same subject at another provider is somebody else.
      expect(await signIn({ ...person, email: "else@lager.example" })).toEqual(REFUSED);
    } finally {
      await other.stop();
    }
  });

  test("a provider that does not answer is said to be away, and Varsel works without one", async () => {
    const gone = await runOpenidProvider({ redirectUri: CALLBACK });
    await gone.stop();
    const away = deps({ oidc: atProvider(gone) });
    expect(await beginOidcSignIn(away, { back: "/staff" })).toEqual({ ok: false, code: "oidc.unavailable" });
    const { kept, answer } = await begun(aPerson());
    const unanswered = await finishOidcSignIn(away, { answer, kept, userAgent: null });
    expect(unanswered).toEqual({ ok: false, code: "oidc.unavailable" });
    expect(await beginOidcSignIn(deps({ oidc: null }), { back: "/staff" })).toBeNull();
    expect(await finishOidcSignIn(deps({ oidc: null }), { answer, kept, userAgent: null })).toEqual(REFUSED);
  });
});
