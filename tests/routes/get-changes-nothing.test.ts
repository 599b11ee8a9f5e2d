import { ACCESS } from "@tests/support/walk/access-table";
import { type Crawl, crawl } from "@tests/support/walk/crawl";
import { lettersIn } from "@tests/support/walk/mailbox";
import { type Product, TOLD, TYPED, walkProduct } from "@tests/support/walk/product";
import { changedTables, type Stored, storedIn } from "@tests/support/walk/stored";
import { aVisitor, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, expect, test } from "vitest";

let product: Product;
let nobody: Visitor;
let staff: Visitor;
let user: Visitor;
let before: Stored;
let letters: number;
let outside: Crawl;
let inside: Crawl;
let own: Crawl;

beforeAll(async () => {
  product = await walkProduct();
  // Without a worker, whatever changes was changed by a request.
  await product.restart({ VARSEL_NOW: TOLD, MODE: "web" });
  nobody = aVisitor(product.varsel.url);
  staff = product.workplaces[0].staff;
  before = storedIn(product.varsel.dataDir);
  letters = lettersIn(product.varsel.dataDir).length;
  const { manage } = product.links[0];
  outside = await crawl(nobody, ["/", "/dev/mail", manage, manage.replace("subscriptions", "u"), ...UNLINKED]);
  const [{ space, ref, customerId }] = product.workplaces;
  user = space.user;
  // Where a form leads, or a link that stands only while something is to be answered.
  const { changeId } = product.workplaces[0];
  inside = await crawl(staff, [
    "/staff",
    `/staff/customers/${customerId}/users`,
    `/staff/changes/${changeId}/progress`,
    `/staff/changes/${changeId}/unreached`,
    "/staff/replies",
  ]);
  const change = `/portal/${space.controllerId}/changes/${ref}`;
  own = await crawl(user, ["/portal", `${change}/no-objection`, `${change}/approve`]);
});
afterAll(() => product.end());

const API = ["list", "versions", "versions/1", "diff?from=1&to=1", "changes", "changes/2026-01"];
/** What programs ask for, what staff know, and what is linked from the second version on. */
const UNLINKED = [
  ...[
    "/robots.txt",
    "/staff/sign-in",
    "/sign-in/code",
    "/heyloyalty/compare",
    "/heyloyalty/theme.css",
    "/api/v1/openapi.json",
  ],
  ...API.map((path) => `/api/v1/processors/heyloyalty/${path}`),
];
/** What a mail's link opens once: afterwards, or in another browser, a page says that it has ended. */
const ONCE = /^\/(sign-in\/link|staff\/(second|welcome|reset))\//;
const stored = () => storedIn(product.varsel.dataDir);

test("every link on every page leads somewhere, those in mails too", () => {
  for (const { opened, foundOn } of [outside, inside, own]) {
    const nowhere = [...opened].filter(([path, status]) => status >= 400 && !ONCE.test(path));
    expect(nowhere.map(([path, status]) => `${foundOn.get(path)} leads to ${path} (${status})`)).toEqual([]);
  }
});

test("following links from the front page, the mails and the workplace opens every kind of page there is", () => {
  const paths = [...outside.opened.keys(), ...inside.opened.keys(), ...own.opened.keys()].map(
    (path) => path.split("?")[0] ?? "",
  );
  const readable = Object.entries(ACCESS).filter(([, { reading }]) => reading === undefined);
  const unopened = readable.filter(([pattern]) => {
    const form = new RegExp(`^${pattern.replaceAll(".", "\\.").replace(/:\w+/g, "[^/.]+")}$`);
    return !paths.some((path) => form.test(path));
  });
  expect(unopened.map(([pattern]) => pattern)).toEqual([]);
});

test("reading every page changes nothing", () => {
  expect(changedTables(before, stored())).toEqual([]);
  expect(lettersIn(product.varsel.dataDir)).toHaveLength(letters);
});

test("asking for the head or the options of any page changes nothing", async () => {
  for (const [visitor, { opened }] of [[nobody, outside] as const, [staff, inside] as const, [user, own] as const])
    for (const path of opened.keys()) {
      if (!ONCE.test(path)) expect.soft((await visitor.ask("HEAD", path)).status, path).toBeLessThan(400);
      expect.soft((await visitor.ask("OPTIONS", path)).status, path).toBe(405);
    }
  expect(changedTables(before, stored())).toEqual([]);
});

test("what a form would send changes nothing where it stands in an address", async () => {
  const { notified } = product.links[0];
  const forms = [
    [nobody, `/n/object?token=${notified.slice(3)}&personName=A&step=send&whole=whole`] as const,
    [nobody, `/n/no-objection?token=${notified.slice(3)}`] as const,
    ...[...outside.forms].map((path) => [nobody, path] as const),
    ...[...inside.forms].map((path) => [staff, path] as const),
    ...[...own.forms].map((path) => [user, path] as const),
  ];
  expect(forms.length).toBeGreaterThan(50);
  for (const [visitor, path] of forms) await visitor.ask("GET", path);
  expect(changedTables(before, stored())).toEqual([]);
});

test("the control: a form that is posted is seen", async () => {
  const page = await nobody.open("/heyloyalty/subscribe");
  await nobody.submit(page, "form:has([name=email])", { values: { email: TYPED.asking } });
  expect(changedTables(before, stored())).toContain("followers");
});
