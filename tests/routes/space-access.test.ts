import { ACCESS } from "@tests/support/walk/access-table";
import { foreign, leadsAway, made, own } from "@tests/support/walk/asking";
import { builtRoutes } from "@tests/support/walk/built-routes";
import { lettersIn } from "@tests/support/walk/mailbox";
import { type Place, placesOf } from "@tests/support/walk/place";
import { type Product, TOLD, walkProduct } from "@tests/support/walk/product";
import { changedTables, storedIn } from "@tests/support/walk/stored";
import { aVisitor, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const routes = builtRoutes();
const TABLE = Object.entries(ACCESS);
const STAFF = TABLE.filter(([, { who }]) => who === "staff");
const PORTAL = TABLE.filter(([, { who }]) => who === "user");

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

describe("the customers' own spaces", () => {
  /** The same place as the people of another customer of the same processor have it. */
  const sibling = (place: Place): Place => ({ ...place, space: place.sibling });

  test("lead to the sign-in and back where nobody has signed in, or somebody of the processor", async () => {
    for (const [pattern, route] of PORTAL) {
      const path = own(pattern, route, here);
      const back = path === "/portal" ? "" : `?${new URLSearchParams({ back: path })}`;
      for (const visitor of [nobody, here.staff]) {
        const { status, location } = await visitor.ask("GET", path);
        expect.soft([status, location], path).toEqual([303, `/sign-in${back}`]);
      }
      const id = routes.find((built) => built.pattern === pattern)?.id ?? "";
      for (const address of [`${path}.data`, `${path}.data?${new URLSearchParams({ _routes: id })}`]) {
        const answer = await nobody.ask("GET", address);
        expect
          .soft(leadsAway(answer, "/sign-in"), `${address}: ${answer.status} ${answer.body.slice(0, 200)}`)
          .toBe(true);
      }
    }
  });

  test("nothing that is sent to them without a session is taken, and nothing is stored", async () => {
    const before = stored();
    for (const { pattern, route, form } of forms(PORTAL)) {
      const { path, body } = await made(pattern, route, form, here);
      expect.soft((await nobody.ask("POST", path, body)).status, `${path} ${form.form}`).toBe(401);
      expect.soft((await here.staff.ask("POST", path, body)).status, `${path} ${form.form}`).toBe(401);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
  });

  test("are read by their own people, and by nobody of another customer, whosever it is", async () => {
    for (const place of [here, there])
      for (const [pattern, route] of PORTAL) {
        const path = own(pattern, route, place);
        expect.soft((await place.space.user.ask("GET", path)).status, path).toBe(route.reading ?? 200);
      }
    const [first, second] = [sibling(here), sibling(there)];
    for (const [mine, theirs] of [[here, there] as const, [there, here] as const, [here, first] as const])
      for (const [pattern, route] of PORTAL)
        for (const path of foreign(pattern, route, mine, theirs))
          for (const address of [path, `${path}.data`])
            expect.soft((await mine.space.user.ask("GET", address)).status, address).toBe(404);
    for (const [mine, theirs] of [[first, here] as const, [second, here] as const])
      for (const [pattern, route] of PORTAL.filter(([, { params }]) => params !== undefined)) {
        const path = own(pattern, route, theirs);
        expect.soft((await mine.space.user.ask("GET", path)).status, path).toBe(404);
      }
  });

  test("HL-B2.3 GS-10 what another customer's people would send is refused as not there, and nothing is stored", async () => {
    for (const { pattern, route, form } of forms(PORTAL)) {
      const { path, body } = await made(pattern, route, form, here);
      const before = stored();
      for (const visitor of [there.space.user, here.sibling.user])
        expect.soft((await visitor.ask("POST", path, body)).status, `${path} ${form.form}`).toBe(404);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
  });

  test("HL-B2.8 a reader sends nothing, and reads neither users nor what only others may", async () => {
    const before = stored();
    for (const { pattern, route, form } of forms(PORTAL).filter(({ form }) => form.isOwn !== true)) {
      const { path, body } = await made(pattern, route, form, here);
      expect.soft((await here.reader.ask("POST", path, body)).status, path).toBe(403);
      expect.soft(changedTables(before, stored()), path).toEqual([]);
    }
    const users = `/portal/${here.space.controllerId}/users`;
    for (const path of [users, `${users}/${here.space.userId}`])
      for (const visitor of [here.reader, here.sibling.user])
        expect.soft((await visitor.ask("GET", path)).status, path).toBe(visitor === here.reader ? 403 : 404);
  });

  test("open no page of the workplace", async () => {
    for (const [pattern, route] of STAFF)
      expect((await here.space.user.ask("GET", own(pattern, route, here))).status, pattern).toBe(303);
  });

  test("a thousand looks at a link of a sign-in mail take nothing, and in another browser nor does a press", async () => {
    const before = stored();
    for (let n = 0; n < 1000; n++)
      expect((await nobody.ask(n % 2 === 0 ? "GET" : "HEAD", here.signInLink)).status).toBe(200);
    expect((await nobody.ask("POST", here.signInLink, new URLSearchParams())).status).toBe(401);
    expect(changedTables(before, stored())).toEqual([]);
  });
});
