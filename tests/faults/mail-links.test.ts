import { join } from "node:path";
import { openHandle } from "@db/sqlite-handle";
import { openBrowser } from "@tests/support/browser";
import { type Letter, lettersIn } from "@tests/support/walk/mailbox";
import { addReaders } from "@tests/support/walk/more-readers";
import { type Product, TOLD, walkProduct } from "@tests/support/walk/product";
import { type Stored, storedIn } from "@tests/support/walk/stored";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLong, LIMIT_MS, note } from "./form";

const WANTED = isLong ? 1_000 : 60;
const READERS = isLong ? { customers: 340, followers: 320 } : { customers: 6, followers: 6 };
const AT_ONCE = { requests: 4, pages: 2 };
/** Opened once on the walk; afterwards, or in another browser, a page says that it has ended. */
const ONCE = /^\/(sign-in\/link|staff\/(second|welcome|reset))\//;
/** A page that a scanner renders: scripts run, images load, timers of a second fire. */
const LINGER_MS = isLong ? 100 : 50;

let product: Product;
let browser: Browser;
let letters: Letter[];
let links: string[];
let before: Stored;

beforeAll(async () => {
  product = await walkProduct({}, (varsel) => addReaders(varsel, READERS));
  await allSent();
  // Without a worker, whatever changes was changed by a request.
  await product.restart({ VARSEL_NOW: TOLD, MODE: "web" });
  letters = lettersIn(product.varsel.dataDir);
  links = [...new Set(letters.flatMap(linksIn))];
  before = storedIn(product.varsel.dataDir);
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(async () => {
  await browser?.close();
  await product?.end();
});

/** Every address in a mail, in both of its parts and in its header. */
function linksIn({ text, headers, ...letter }: Letter): string[] {
  const html = "html" in letter && typeof letter.html === "string" ? letter.html : "";
  const said = [text, html.replaceAll("&amp;", "&"), ...headers.map(([, value]) => value)].join("\n");
  const found = said.match(new RegExp(`${product.varsel.url}[^\\s"'<>)]*`, "g")) ?? [];
  return found.map((link) => link.replace(/[.,;:]$/, ""));
}

/** Runs `work` for each, as many at once as there are numbers to hand in. */
async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T, n: number) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const one = async (n: number) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next, n);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, n) => one(n)));
}

function handle() {
  return openHandle(join(product.varsel.dataDir, "varsel.db"), "reader");
}

async function allSent(): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const db = handle();
    const waiting = "select count(*) as n from deliveries where state in ('planned', 'claimed', 'sending', 'deferred')";
    const n = db.prepare<[], { n: number }>(waiting).get()?.n ?? 0;
    db.close();
    if (n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Mails still wait to be sent");
}

/** Which tables differ, of all there are: only the program's own pulse is left out by `storedIn`, and nobody is signed in. */
function changes(): string[] {
  const after = storedIn(product.varsel.dataDir);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
}

function kindsSent() {
  const db = handle();
  const sent =
    "select distinct d.kind as kind, m.language as language from deliveries d join messages m on m.id = d.message_id";
  const rows = db.prepare<[], { kind: string; language: string }>(`${sent} where d.state = 'accepted'`).all();
  db.close();
  return { kinds: new Set(rows.map(({ kind }) => kind)), languages: new Set(rows.map(({ language }) => language)) };
}

test("M5 the mails are of many kinds, in every language, to contacts, followers, staff and users", () => {
  expect(letters.length).toBeGreaterThanOrEqual(WANTED);
  const { kinds, languages } = kindsSent();
  expect([...languages].sort()).toEqual(["da", "en", "sv"]);
  const some = ["notice", "follower_notice", "receipt", "confirm_follow", "confirm_objection", "second_person"];
  expect([...kinds]).toEqual(expect.arrayContaining([...some, "staff_invitation", "user_sign_in", "contact_named"]));
  for (const path of [
    "/n/",
    "/u/",
    "/subscriptions/",
    "/subscriptions/confirm/",
    "/objections/confirm/",
    "/staff/second/",
  ])
    expect(links.some((link) => new URL(link).pathname.startsWith(path))).toBe(true);
});

test(
  "M5 asking for every link by GET, HEAD and OPTIONS, whatever is answered, changes no row of any table",
  async () => {
    const unexplained: string[] = [];
    await eachOf(links, AT_ONCE.requests, async (link) => {
      for (const method of ["GET", "HEAD", "OPTIONS"]) {
        const { status } = await fetch(link, { method });
        const isRight = method === "OPTIONS" ? status === 405 : status === 200 || ONCE.test(new URL(link).pathname);
        if (!isRight) unexplained.push(`${method} ${link}: ${status}`);
      }
    });
    expect(unexplained).toEqual([]);
    expect(changes()).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "M5 a browser that loads every link, runs what is there and clicks nothing changes no row of any table",
  async () => {
    const context = await browser.newContext();
    const pages = await Promise.all(Array.from({ length: AT_ONCE.pages }, () => context.newPage()));
    await eachOf(links, AT_ONCE.pages, async (link, n) => {
      const page = pages[n];
      await page?.goto(link, { waitUntil: "load" });
      // What scanners do beside clicking: move over the page, scroll to its end, wait.
      await page?.mouse.move(200, 200);
      await page?.mouse.wheel(0, 4_000);
      await page?.waitForTimeout(LINGER_MS);
    });
    await context.close();
    expect(changes()).toEqual([]);
    expect(lettersIn(product.varsel.dataDir)).toHaveLength(letters.length);
  },
  LIMIT_MS,
);

test("M5 the control: the button behind a link, pressed once, is seen", async () => {
  const of = (kind: string, path: RegExp) => {
    const [link] = letters
      .filter(({ subject }) => subject !== "")
      .flatMap(linksIn)
      .filter((one) => path.test(one));
    if (link === undefined) throw new Error(`No mail has a link to ${kind}`);
    return link;
  };
  const contact = of("the notice of a contact", /\/n\/[\w-]+$/).replace("/n/", "/u/");
  const follower = of("a subscription", /\/subscriptions\/[\w-]{43}$/).replace("/subscriptions/", "/u/");
  for (const link of [contact, follower]) expect((await fetch(link, { method: "POST" })).status).toBe(200);
  const changed = changes();
  expect(changed).toEqual(expect.arrayContaining(["contacts", "followers", "audit_entries"]));
  note({
    promise: "M5",
    did: `${letters.length} mails, ${links.length} links: GET, HEAD, OPTIONS, a browser without clicks`,
    result: "0 rows changed",
    control: `two buttons pressed: ${changed.length} tables changed`,
  });
});
