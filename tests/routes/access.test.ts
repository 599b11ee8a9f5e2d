import { runCommand, runVarsel } from "@tests/support/run-varsel";
import { ACCESS, addressOf, OWN_ADDRESSES, type Params } from "@tests/support/walk/access-table";
import { signIn } from "@tests/support/walk/announce";
import { foreign, leadsAway, made, own, sender } from "@tests/support/walk/asking";
import { builtRoutes } from "@tests/support/walk/built-routes";
import { lettersIn } from "@tests/support/walk/mailbox";
import { type Place, placesOf, tokenIn } from "@tests/support/walk/place";
import { type Product, TOLD, walkProduct } from "@tests/support/walk/product";
import { actsIn, changedTables, storedIn } from "@tests/support/walk/stored";
import { aVisitor, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RESERVED_SLUGS } from "~/domain/processor/processor";

const routes = builtRoutes();
const TABLE = Object.entries(ACCESS);
const STAFF = TABLE.filter(([, { who }]) => who === "staff");
const NOWHERE = "0190f5f0-0000-7000-8000-000000000000";
const UNKNOWN: Params = { processor: "nobody", slug: "nobody", ref: "2099-99", n: "999", number: "2099-99-I9" };

let product: Product;
let here: Place;
let there: Place;
let nobody: Visitor;

beforeAll(async () => {
  product = await walkProduct();
  // Whatever changes from here on was changed by a request.
  await product.restart({ VARSEL_NOW: TOLD, MODE: "web" });
  const [letter] = lettersIn(product.varsel.dataDir);
  [here, there] = placesOf(product, letter?.id ?? "");
  nobody = aVisitor(product.varsel.url);
});
afterAll(() => product.end());

const stored = () => storedIn(product.varsel.dataDir);

const forms = (table: typeof TABLE) =>
  table.flatMap(([pattern, route]) => (route.forms ?? []).map((form) => ({ pattern, route, form })));

describe("the table", () => {
  test("names every route of the built program, and nothing that is none", () => {
    expect(routes.map(({ pattern }) => pattern).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  test("has a form for every route that takes one", () => {
    const taking = routes
      .filter(({ takesPost, pattern }) => takesPost && pattern !== "/*")
      .map(({ pattern }) => pattern);
    const withForms = TABLE.flatMap(([pattern, route]) => (route.forms === undefined ? [] : [pattern]));
    expect(taking.sort()).toEqual(withForms.sort());
  });

  test("no processor can have a slug that is the first word of an address", () => {
    const words = [...Object.keys(ACCESS), ...Object.keys(OWN_ADDRESSES)].flatMap((pattern) => {
      const word = pattern.split("/")[1] ?? "";
      return word === "" || /[:*]/.test(word) ? [] : [word];
    });
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !RESERVED_SLUGS.some((reserved) => reserved === word))).toEqual([]);
  });
});

describe("without a session", () => {
  test("every page for everybody, and every page by its link, is there", async () => {
    const shown = TABLE.filter(([, { who }]) => who !== "staff" && who !== "user");
    for (const [pattern, route] of shown) {
      const path = own(pattern, route, here).replace("*", "no/such/page");
      expect.soft((await nobody.ask("GET", path)).status, path).toBe(route.reading ?? 200);
    }
    for (const path of Object.keys(OWN_ADDRESSES).filter((path) => path !== "/assets"))
      expect((await nobody.ask("GET", path)).status, path).toBe(200);
  });

  test("a page of the workplace leads to the sign-in and back", async () => {
    for (const [pattern, route] of STAFF) {
      const path = own(pattern, route, here);
      const { status, location } = await nobody.ask("GET", path);
      const back = path === "/staff" ? "" : `?${new URLSearchParams({ back: path })}`;
      expect.soft([status, location], path).toEqual([303, `/staff/sign-in${back}`]);
    }
  });

  test("a page's data alone is no way around that, with its frame or without", async () => {
    for (const [pattern, route] of STAFF) {
      const path = own(pattern, route, here);
      const id = routes.find((built) => built.pattern === pattern)?.id ?? "";
      for (const address of [`${path}.data`, `${path}.data?${new URLSearchParams({ _routes: id })}`]) {
        const answer = await nobody.ask("GET", address);
        expect.soft(leadsAway(answer), `${address}: ${answer.status} ${answer.body.slice(0, 200)}`).toBe(true);
      }
    }
  });

  test("nothing that is sent to the workplace is taken, and nothing is stored", async () => {
    const before = stored();
    for (const { pattern, route, form } of forms(STAFF)) {
      const { path, body } = await made(pattern, route, form, here);
      expect.soft((await nobody.ask("POST", path, body)).status, `${path} ${form.form}`).toBe(401);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
  });

  test("what takes no form refuses one", async () => {
    const before = stored();
    for (const { pattern, takesPost } of routes.filter(({ pattern }) => pattern !== "/*")) {
      if (takesPost) continue;
      const path = own(pattern, ACCESS[pattern] ?? { who: "everybody" }, here);
      for (const visitor of [nobody, here.staff])
        expect.soft((await visitor.ask("POST", path, new URLSearchParams({ a: "b" }))).status, path).toBe(405);
    }
    expect(changedTables(before, stored())).toEqual([]);
  });
});

describe("with a session", () => {
  test("staff read what their processor has", async () => {
    for (const place of [here, there])
      for (const [pattern, route] of STAFF) {
        const path = own(pattern, route, place);
        expect.soft((await place.staff.ask("GET", path)).status, path).toBe(route.reading ?? 200);
      }
  });

  test("HL-B2.3 GS-10 whatever another processor has is not there", async () => {
    for (const [mine, theirs] of [[here, there] as const, [there, here] as const])
      for (const [pattern, route] of STAFF)
        for (const path of foreign(pattern, route, mine, theirs))
          for (const address of [path, `${path}.data`])
            expect.soft((await mine.staff.ask("GET", address)).status, address).toBe(404);
  });

  test("what another processor's staff would send is refused as not there, and nothing is stored", async () => {
    for (const { pattern, route, form } of forms(STAFF).filter(({ route }) => route.params !== undefined)) {
      const { path, body } = await made(pattern, route, form, there);
      const before = stored();
      expect.soft((await here.staff.ask("POST", path, body)).status, `${path} ${form.form}`).toBe(404);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
  });

  test("what another processor has cannot be named inside one's own forms", async () => {
    const before = stored();
    const customer = `/staff/customers/${here.customerId}`;
    const draft = await here.staff.open(`/staff/drafts/${here.draftId}`);
    const rowVersion = draft.$("[name=rowVersion]").first().attr("value") ?? "";
    const common = { rowVersion, intent: "" };
    const sent: [string, Record<string, string>][] = [
      [customer, { intent: "terms", standardTermsId: there.termsId }],
      [customer, { intent: "end", contactId: there.contactId }],
      [`/staff/objections/${here.unmatchedId}`, { act: "match", controllerId: there.customerId }],
      [`/staff/drafts/${here.draftId}?index`, { ...common, intent: "remove", entryId: there.entryId }],
      [`/staff/drafts/${here.draftId}?index`, { ...common, intent: "restore", entryId: there.entryId }],
      [
        `/staff/drafts/${here.draftId}?index`,
        { ...common, intent: "pair", removed: there.entryId, added: here.entryId },
      ],
    ];
    for (const [path, fields] of sent) {
      const { status, location } = await here.staff.ask("POST", path, new URLSearchParams(fields));
      expect.soft(changedTables(before, stored()), `${path} ${status} ${location}`).toEqual([]);
    }
  });

  test("an auditor sends nothing", async () => {
    const password = "a long password of an auditor";
    const user = { email: "revision@kanariefugl.example", password };
    const args = ["user", "add", "--processor", here.slug, "--name", "Revision", "--email", user.email];
    const added = await runCommand(product.varsel.dataDir, [...args, "--roles", "auditor"], { input: password });
    expect(added.code, added.stderr).toBe(0);
    const auditor = aVisitor(product.varsel.url);
    await signIn(auditor, user);
    const before = stored();
    for (const { pattern, route, form } of forms(STAFF).filter(
      ({ form }) => form.isOwn !== true && form.isReview !== true,
    )) {
      const { path, body } = await made(pattern, route, form, here);
      expect.soft((await auditor.ask("POST", path, body)).status, path).toBe(403);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
  });
});

describe("what an address names", () => {
  test("is not there where it is made up, whoever asks", async () => {
    for (const [pattern, route] of TABLE) {
      const params = route.params?.(here) ?? {};
      for (const name of Object.keys(params)) {
        const path = addressOf(pattern, { ...params, [name]: UNKNOWN[name] ?? NOWHERE });
        const visitor = route.who === "staff" || route.who === "user" ? sender(route, here) : nobody;
        expect.soft((await visitor.ask("GET", path)).status, path).toBe(404);
      }
    }
  });

  test("opens nothing but what its mail was about", async () => {
    const { notified, objected, receipt, confirmed, unconfirmed, follow, manage } = here.links;
    const opened: Record<string, string[]> = {
      "/n/:token": [notified, objected],
      "/objections/confirm/:token": [confirmed, unconfirmed],
      "/subscriptions/confirm/:token": [follow],
      "/subscriptions/:token": [manage],
      "/u/:token": [manage, notified, objected],
    };
    const links = [notified, objected, confirmed, unconfirmed, follow, manage];
    for (const [pattern, own] of Object.entries(opened))
      for (const link of links) {
        const path = addressOf(pattern, { token: tokenIn(link) });
        expect.soft((await nobody.ask("GET", path)).status, path).toBe(own.includes(link) ? 200 : 404);
      }
    const others = `${notified}/receipt/${tokenIn(receipt)}`;
    expect((await nobody.ask("GET", others)).status, "another customer's receipt").toBe(404);
  });

  test("takes nothing where it is made up, and nothing is stored", async () => {
    const before = stored();
    const sent: [string, Record<string, string>][] = [
      ["/n/object", { token: NOWHERE, personName: "A", step: "send", whole: "whole" }],
      ["/n/no-objection", { token: NOWHERE }],
      ["/objections/confirm", { token: NOWHERE, step: "confirm" }],
      ["/objections/confirm", { token: NOWHERE, step: "disown" }],
      [`/subscriptions/confirm/${NOWHERE}`, {}],
      [`/subscriptions/${NOWHERE}`, { act: "leave" }],
      [`/subscriptions/${NOWHERE}`, { act: "choose", language: "sv" }],
      [`/u/${NOWHERE}`, { "List-Unsubscribe": "One-Click" }],
      [
        `/${here.slug}/changes/2099-99/object`,
        { personName: "A", organisation: "B", address: "a@b.example", step: "send" },
      ],
      ["/nobody/changes/2026-01/object", { personName: "A", organisation: "B", address: "a@b.example", step: "send" }],
      ["/nobody/subscribe", { email: "a@b.example" }],
    ];
    for (const [path, fields] of sent)
      expect.soft((await nobody.ask("POST", path, new URLSearchParams(fields))).status, path).toBe(404);
    expect(changedTables(before, stored()).filter((table) => table !== "throttles")).toEqual([]);
  });
});

/** Last, since it uses up what the others ask for. */
test("GS-11 each form, sent by whom it is for, is taken and stored, with one entry in the log of acts", async () => {
  // Whoever has signed out sends nothing more.
  const isLast = ({ pattern }: { pattern: string }) => Number(pattern.endsWith("/sign-out"));
  for (const { pattern, route, form } of forms(TABLE).sort((a, b) => isLast(a) - isLast(b))) {
    if (pattern === "/staff/sign-in" || form.needsCode === true || form.isRefused === true) continue;
    const { path, body } = await made(pattern, route, form, there);
    const before = stored();
    const acts = actsIn(product.varsel.dataDir);
    const isSignedIn = route.who === "staff" || route.who === "user" || pattern === "/staff/sign-out";
    const visitor = isSignedIn ? sender(route, there) : nobody;
    const { status } = await visitor.ask("POST", path, body);
    expect.soft(status, `${path} ${form.form}`).toBeLessThan(400);
    const changed = changedTables(before, stored());
    expect.soft(changed.length > 0, `${path} ${form.form} stored ${changed}`).toBe(form.storesNothing !== true);
    const told = actsIn(product.varsel.dataDir) - acts;
    expect.soft(told, `${path} ${form.form} acts`).toBe(form.acts ?? (form.storesNothing === true ? 0 : 1));
  }
});

test("a body that is no form is no fault of the server", async () => {
  const bodies = [
    ["application/json", '{"step":"send"}'],
    ["multipart/form-data; boundary=x", "--y\r\nno such part"],
    ["multipart/form-data", "--x--"],
    ["application/x-www-form-urlencoded", "%E0%A4%A=&&="],
  ] as const;
  for (const { pattern } of routes.filter(({ takesPost }) => takesPost)) {
    const path = own(pattern, ACCESS[pattern] ?? { who: "everybody" }, here);
    for (const visitor of [nobody, here.staff])
      for (const [type, body] of bodies) {
        const { status } = await visitor.ask("POST", path, body, { "content-type": type });
        expect.soft(status, `${path} ${type}`).toBeLessThan(500);
      }
  }
});

describe("the local mailbox", () => {
  test.each([
    ["where there is a mail server", { SMTP_URL: "smtp://127.0.0.1:9" }],
    [
      "in production",
      {
        NODE_ENV: "production",
        SMTP_URL: "smtp://127.0.0.1:9",
        MAIL_FROM: "notices@varsel.example",
        PUBLIC_URL: "https://varsel.example",
      },
    ],
  ])("is not there %s", async (_, env: Record<string, string>) => {
    const { dataDir } = product.varsel;
    await product.varsel.stop();
    const varsel = await runVarsel(dataDir, { MODE: "web", ...env });
    const host = new URL(env.PUBLIC_URL ?? varsel.url).host;
    const { letterId } = here;
    for (const path of ["/dev/mail", `/dev/mail/${letterId}`, `/dev/mail/${letterId}/html`]) {
      const answer = await fetch(varsel.url + path, { headers: { host, "x-forwarded-proto": "https" } });
      expect.soft(answer.status, path).toBe(404);
    }
    await varsel.stop();
  });
});
