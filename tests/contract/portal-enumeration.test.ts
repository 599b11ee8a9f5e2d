import { aContact, aSecret } from "@tests/support/builders";
import { leastTelling } from "@tests/support/least-telling";
import { askedBy, HERE } from "@tests/support/portal";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { chanceOfLonger, openQuickStore, timePairs } from "@tests/support/timing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { requestSignIn } from "~/usecases/request-sign-in";
import { sendSignInMails } from "~/usecases/send-sign-in-mails";
import { takeSignInCode } from "~/usecases/take-sign-in";

const NOW = "2026-11-23T09:00:00.000Z";
const PAIRS = 2_000;
const CONTROL_PAIRS = 500;
/** One standard error over so many pairs is 0.009; a control's is 0.018. */
const [SAME, FOUND] = [0.05, 0.6];

let store: Store;
let deps: ReturnType<typeof testDeps>;
let processorId: string;
let close: () => Promise<void>;
/** An address of a contact, and one of nobody that is as long. */
const pairs = Array.from({ length: PAIRS }, (_, n) => [`a${n}@kommune.example`, `a${n}@kommunf.example`] as const);

beforeAll(async () => {
  const quick = await openQuickStore();
  ({ store, close } = quick);
  deps = testDeps(store, NOW);
  const tenant = await aTenant(store);
  ({ processorId } = tenant);
  const { controller } = await aCustomer(store, tenant);
  const of = { processorId: tenant.processorId, controllerId: controller.id };
  const contacts = pairs.map(([address]) => aContact({ ...of, address, addressKey: address }));
  for (let from = 0; from < PAIRS; from += 500)
    await store.write((tx) => tx.customers.insertContacts(contacts.slice(from, from + 500)));
});
afterAll(() => close());

const ask = (address: string) =>
  requestSignIn(deps, { address, language: "en", network: deps.ids.next(), back: "/portal" });

test("asking takes as long for addresses that are known and that are not, over 2,000 pairs; looking them up and mailing at once is found out", async () => {
  const kept = await leastTelling(async () => chanceOfLonger(await timePairs(pairs, ask)), SAME);
  // What the worker has not looked at is over by then, so that it looks at one asking at a time.
  deps.clock.set(plusMs(NOW, SIGN_IN_LIFE_MS));
  const control = await timePairs(pairs.slice(0, CONTROL_PAIRS), async (address) => {
    await store.read.customers.listContactsByAddress(address);
    await ask(address);
    await sendSignInMails(deps);
  });
  expect(kept, "the chance to tell them apart").toBeLessThan(SAME);
  expect(chanceOfLonger(control), "the chance with the control").toBeGreaterThan(FOUND);
}, 300_000);

test("a wrong code takes as long where a mail left and where none did, over 2,000 pairs; counting for known addresses only is found out", async () => {
  const browsers = pairs.map((_, n) => [`known ${n}`, `nobody ${n}`] as const);
  const live = { processorId, createdAt: deps.clock.now(), expiresAt: plusMs(deps.clock.now(), SIGN_IN_LIFE_MS) };
  const mailed = pairs.map(([addressKey], n) =>
    aSecret({ ...live, addressKey, browserHash: deps.keys.tokenHash(`known ${n}`) }),
  );
  for (let from = 0; from < PAIRS; from += 500)
    await store.write(async (tx) => {
      for (const secret of mailed.slice(from, from + 500)) await tx.secrets.insert(secret);
    });
  const answers = new Set<string>();
  const type = async (browser: string) => {
    const typed = { ...HERE, asked: browser, code: "wrong", network: deps.ids.next() };
    answers.add(JSON.stringify(await takeSignInCode(deps, typed)));
  };
  const kept = await leastTelling(async () => chanceOfLonger(await timePairs(browsers, type)), SAME);
  const control = await timePairs(browsers.slice(0, CONTROL_PAIRS), async (browser) => {
    const secret = await askedBy(deps, browser);
    if (secret === null) return;
    await store.write((tx) => tx.secrets.addTry(secret.id));
  });
  expect([...answers]).toEqual(['{"ok":false,"code":"sign_in.refused"}']);
  expect(kept, "the chance to tell them apart").toBeLessThan(SAME);
  expect(chanceOfLonger(control), "the chance with the control").toBeGreaterThan(FOUND);
}, 300_000);
