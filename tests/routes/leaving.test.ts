import { type LinkedSite, page, startLinkedSite } from "@tests/support/linked-site";
import { afterAll, beforeAll, expect, test } from "vitest";

let site: LinkedSite;
beforeAll(async () => {
  site = await startLinkedSite();
});
afterAll(() => site.end());

const contactOf = async (address: string) => (await site.rows("contacts")).find((row) => row.address === address);
/** As a mailbox operator posts it: from elsewhere, without cookie, Origin of ours or anything but these words (RFC 8058, 3.2). */
const oneClick = (token: string) =>
  fetch(`${site.url}/u/${token}`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" },
    body: "List-Unsubscribe=One-Click",
  });

test("a contact's page of leaving shows one button and who may be named instead; opening it changes nothing", async () => {
  const { token, address } = site.recipient(0);
  const $ = await page(await site.ask(`/u/${token}`));
  expect($("main button")).toHaveLength(1);
  expect($("title").text()).toMatch(/^No more mail about this agreement/);
  expect($(`main a[href='/n/${token}/contact']`)).toHaveLength(1);
  expect($("meta[name=robots]").attr("content")).toBe("noindex, nofollow");
  expect((await contactOf(address))?.ended_at).toBeNull();
  const naming = await page(await site.ask(`/n/${token}/contact`));
  expect(naming(`main a[href='/u/${token}']`)).toHaveLength(1);
});

test("RFC 8058 a contact leaves by one POST, at once; its links still open, and staff see a task where nobody is left", async () => {
  const { token, address, name } = site.recipient(0);
  for (let again = 0; again < 2; again++) {
    const answer = await oneClick(token);
    expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
      200,
      null,
      null,
    ]);
  }
  const contact = await contactOf(address);
  expect(contact).toMatchObject({ ended_by: "own" });
  expect((await page(await site.ask(`/u/${token}`)))("main button")).toHaveLength(0);
  expect((await site.ask(`/n/${token}`)).status).toBe(200);
  const others = (await site.rows("contacts")).filter(
    (row) => row.controller_id === contact?.controller_id && row.ended_at === null,
  );
  const staff = await site.signIn();
  const home = await page(await site.ask("/staff", staff));
  const task = home(`main a[href='/staff/customers/${contact?.controller_id}#contacts']`);
  expect(task).toHaveLength(others.length === 0 ? 1 : 0);
  const customer = await (await site.ask(`/staff/customers/${contact?.controller_id}`, staff)).text();
  expect(customer).toContain("Left by themselves");
  expect(customer).not.toContain(name);
});

test("a token that nobody was sent ends nothing", async () => {
  expect((await oneClick("x".repeat(43))).status).toBe(404);
});
