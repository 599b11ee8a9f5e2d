import { signIn } from "@tests/support/walk/announce";
import { type Product, TOLD, TYPED, walkProduct } from "@tests/support/walk/product";
import { aVisitor } from "@tests/support/walk/visitor";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";

const REFUSED = "kanarie.refused@kanariefugl.example";
const WRONG = { email: "kanarie.burglar@kanariefugl.example", password: "Kanariens hemmelighed 1" };

let product: Product;
const refused: string[] = [];
const unfriendly = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  logger: false,
  closeTimeout: 50,
  onRcptTo({ address }, _session, answer) {
    refused.push(address);
    answer(Object.assign(new Error(`<${address}>: nobody of that name lives here`), { responseCode: 550 }));
  },
});

beforeAll(async () => {
  product = await walkProduct({ LOG_LEVEL: "debug" });
  await new Promise<void>((ready) => unfriendly.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  await product.end();
  await new Promise<void>((done) => unfriendly.close(done));
});

/** Everything that names a person, says what they think, or opens a door. */
function secrets(): string[] {
  const { varsel, links, workplaces } = product;
  const { staff, controllers } = varsel.signIns;
  const cookies = workplaces.flatMap((place) => [...place.staff.cookies.values()]);
  const tokens = links.flatMap((of) =>
    Object.values(of).map((link) => link.split("/").find((word) => word.length > 30) ?? link),
  );
  const typed = [TYPED.objector, TYPED.visitor].flatMap((who) => Object.values(who));
  return [
    ...typed,
    ...[TYPED.follower, TYPED.asking, REFUSED, ...Object.values(WRONG)],
    ...["Kanarie", "Kanarievogel", "kanarie", "Speicherstra", "HRB 12345"],
    ...staff.flatMap(({ email, password, totpSecret }) => [email, password, totpSecret]),
    ...controllers.flatMap(({ name, email }) => [name, email]),
    ...[...tokens, ...cookies].filter((secret) => secret.length > 8),
  ];
}

const told = (lines: string) => secrets().filter((secret) => lines.toLowerCase().includes(secret.toLowerCase()));

test("the whole walk writes nothing about anybody into the log, and no warning", () => {
  expect(product.logs().split("\n").length).toBeGreaterThan(100);
  expect(told(product.logs())).toEqual([]);
  expect(
    product
      .logs()
      .split("\n")
      .filter((line) => /"level":"(?:error|warn)"/.test(line)),
  ).toEqual([]);
});

test("nor do addresses, queries, headers and bodies that make no sense", async () => {
  const visitor = aVisitor(product.varsel.url);
  const { address, personName, text } = TYPED.objector;
  const words = encodeURIComponent(`${personName} ${address}`);
  await expect(signIn(visitor, WRONG)).rejects.toThrow("Signing in led to /staff/sign-in (401)");
  for (const path of [`/${words}`, `/n/${words}`, `/heyloyalty?q=${words}&on=${words}`, `/%E0%A4%A?${words}`])
    expect((await visitor.ask("GET", path, undefined, { referer: `https://x.example/${words}` })).status).toBeLessThan(
      500,
    );
  for (const path of ["/n/object", "/staff/sign-in", "/language", "/heyloyalty/subscribe", `/u/${words}`])
    for (const type of ["multipart/form-data; boundary=x", "application/json", "application/x-www-form-urlencoded"])
      expect(
        (await visitor.ask("POST", path, `--x\r\n${address} ${text}`, { "content-type": type })).status,
      ).toBeLessThan(500);
  expect(told(product.logs())).toEqual([]);
});

test("nor does a mail server that refuses somebody and says whom", async () => {
  const { port } = unfriendly.server.address() as { port: number };
  await product.restart({ VARSEL_NOW: TOLD, LOG_LEVEL: "debug", SMTP_URL: `smtp://127.0.0.1:${port}` });
  const visitor = aVisitor(product.varsel.url);
  const page = await visitor.open("/heyloyalty/subscribe");
  await visitor.submit(page, "form:has([name=email])", { values: { email: REFUSED } });
  await expect.poll(() => refused, { timeout: 60_000 }).toContain(REFUSED);
  // What is under way is recorded before it stops.
  await product.varsel.stop();
  expect(told(product.logs())).toEqual([]);
});

test("the control: a line that names somebody is seen", () => {
  expect(told(`{"event":"x","to":"${TYPED.objector.address.toUpperCase()}"}`)).toContain(TYPED.objector.address);
});
