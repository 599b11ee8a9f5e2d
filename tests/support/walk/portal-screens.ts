import type { Page } from "playwright-core";
import { type Place, tokenIn } from "./place";
import { TYPED } from "./product";
import type { Screen } from "./screens";

/** Leaves required fields out, past what the browser itself would say. */
const sendUnchecked =
  (form = "main form[method=post]") =>
  async (page: Page) => {
    const found = page.locator(form).first();
    await found.evaluate((element) => element.setAttribute("novalidate", ""));
    await found.locator("[type=submit]").last().click();
  };

const ask = async (page: Page) => {
  // Somebody new each time: one address may ask a few times only.
  await page.locator("main [name=address]").fill(`nobody.${Date.now()}.${Math.random()}@kanariefugl.example`);
  await page.locator("main form:has([name=address]) [type=submit]").click();
};

/** The door of the customers' own spaces. */
const DOOR: readonly Screen[] = [
  { name: "portal-sign-in", path: () => "/sign-in" },
  { name: "portal-sign-in-erased", path: () => "/sign-in?erased" },
  { name: "portal-sign-in-asked", path: () => "/sign-in", act: ask },
  { name: "portal-code", path: () => "/sign-in/code" },
  {
    name: "portal-code-wrong",
    path: () => "/sign-in/code",
    acted: 401,
    act: async (page) => {
      await page.locator("main [name=code]").fill("00000000");
      await page.locator("main form:has([name=code]) [type=submit]").click();
    },
  },
  { name: "portal-link-elsewhere", path: ({ signInLink }) => signInLink },
  { name: "portal-link-gone", path: () => "/sign-in/link/unknown", status: 404 },
];

const space =
  (path: string) =>
  ({ space: { controllerId } }: Place) =>
    `/portal/${controllerId}${path}`;
const told =
  (path: string) =>
  ({ sibling: { controllerId }, ref }: Place) =>
    `/portal/${controllerId}/changes/${ref}${path}`;

/** What an administrator of a customer sees, who approves there too. */
const ADMINISTRATOR: readonly Screen[] = seenBy("user", [
  { name: "portal-home", path: space("") },
  { name: "portal-change-objected", path: (place) => space(`/changes/${place.ref}`)(place) },
  {
    name: "portal-receipt",
    path: (place) => space(`/changes/${place.ref}/receipt/${tokenIn(place.links.receipt)}`)(place),
  },
  { name: "portal-users", path: space("/users") },
  { name: "portal-users-with-faults", path: space("/users"), acted: 422, act: sendUnchecked() },
  { name: "portal-users-reviewed", path: space("/users?said=reviewed") },
  { name: "portal-user", path: (place) => space(`/users/${place.space.userId}`)(place) },
  { name: "portal-review", path: space("/users/review") },
  { name: "portal-review-with-fault", path: space("/users/review"), acted: 422, act: sendUnchecked() },
  { name: "portal-account", path: space("/account") },
  { name: "portal-log", path: space("/log") },
  { name: "portal-data", path: space("/data") },
  {
    name: "portal-data-with-fault",
    path: space("/data"),
    acted: 422,
    act: sendUnchecked("main form:has([name=confirm])"),
  },
  { name: "portal-not-found", path: space("/changes/2001-01"), status: 404 },
]);

/** What a contact named in the agreement sees, who was told and may answer. */
const CONTACT: readonly Screen[] = seenBy("contact", [
  { name: "portal-spaces", path: () => "/portal" },
  { name: "portal-contact-home", path: ({ sibling }) => `/portal/${sibling.controllerId}` },
  { name: "portal-change", path: told("") },
  { name: "portal-print", path: told("/print") },
  { name: "portal-object", path: told("/object") },
  {
    name: "portal-object-with-faults",
    path: told("/object"),
    acted: 422,
    act: async (page: Page) => {
      await page.locator("main [name=personName]").fill("");
      await sendUnchecked("main form:has([name=personName])")(page);
    },
  },
  {
    name: "portal-object-review",
    path: told("/object"),
    act: async (page) => {
      await page.locator("main [name=personName]").fill(TYPED.objector.personName);
      await page.locator("main [name=text]").fill(TYPED.objector.text);
      await page.locator("main form:has([name=personName]) [type=submit]").last().click();
    },
  },
  { name: "portal-question", path: told("/question") },
  { name: "portal-question-with-faults", path: told("/question"), acted: 422, act: sendUnchecked() },
  { name: "portal-contact", path: told("/contact") },
  { name: "portal-no-objection", path: told("/no-objection") },
  { name: "portal-approve", path: told("/approve") },
]);

/** What somebody who may only read is refused. */
const READER: readonly Screen[] = seenBy("reader", [
  { name: "portal-reader-home", path: space("") },
  { name: "portal-object-not-allowed", path: (place) => space(`/changes/${place.ref}/object`)(place), status: 403 },
  { name: "portal-users-refused", path: space("/users"), status: 403 },
]);

export const PORTAL_SCREENS: readonly Screen[] = [...DOOR, ...ADMINISTRATOR, ...CONTACT, ...READER];

function seenBy(as: NonNullable<Screen["as"]>, screens: readonly Omit<Screen, "as">[]): Screen[] {
  return screens.map((screen) => ({ ...screen, as }));
}
