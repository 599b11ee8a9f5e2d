import type { Page } from "playwright-core";
import { ACCESS_SCREENS } from "./access-screens";
import { ACTING_SCREENS, SETTLING_SCREENS } from "./acting-screens";
import type { Place } from "./place";
import { TYPED } from "./product";

/** One kind of page in one state, as somebody gets to see it. */
export type Screen = {
  name: string;
  path: (place: Place) => string;
  /** What the address answers with, where that is not 200. */
  status?: number;
  /** With the session of staff. */
  staff?: boolean;
  /** With the session of a customer's person: its administrator, another one's contact, or somebody who reads. */
  as?: "user" | "contact" | "reader";
  /** What is done on the page first; it leads to another page. */
  act?: (page: Page, place: Place) => Promise<void>;
  /** What that page answers with, where that is not 200. */
  acted?: number;
};

const { objector, visitor } = TYPED;
const press = (selector: string) => (page: Page) => page.locator(selector).first().click();

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`main [name=${name}]`).first().fill(value);
}

async function showPassword(page: Page, { account: { email: address, password } }: Place): Promise<void> {
  await fill(page, { address, password });
  await page.locator("main form:has([name=password]) [type=submit]").click();
}

async function review(page: Page): Promise<void> {
  await fill(page, { personName: objector.personName, text: objector.text });
  await page.locator("main form:has([name=personName]) [type=submit]").click();
}

/** Leaves required fields out, past what the browser itself would say. */
async function sendUnchecked(page: Page, form: string): Promise<void> {
  await page.locator(form).evaluate((element) => element.setAttribute("novalidate", ""));
  await page.locator(`${form} [type=submit]`).last().click();
}

const answersOf = ({ changeId, customerId }: Place) => `/staff/changes/${changeId}/authorisations/${customerId}`;

export const PUBLIC_SCREENS: readonly Screen[] = [
  { name: "directory", path: () => "/" },
  { name: "list", path: ({ slug }) => `/${slug}` },
  { name: "list-filtered", path: ({ slug }) => `/${slug}?country=US` },
  { name: "list-filtered-to-nothing", path: ({ slug }) => `/${slug}?q=xyzzy` },
  { name: "list-on-a-day", path: ({ slug }) => `/${slug}?on=2020-01-01` },
  { name: "list-before-the-first", path: ({ slug }) => `/${slug}?on=2001-01-01` },
  { name: "versions", path: ({ slug }) => `/${slug}/versions` },
  { name: "version", path: ({ slug }) => `/${slug}/versions/1` },
  { name: "compare-one-version", path: ({ slug }) => `/${slug}/compare` },
  { name: "changes", path: ({ slug }) => `/${slug}/changes` },
  { name: "change", path: ({ slug, ref }) => `/${slug}/changes/${ref}` },
  { name: "open-objection", path: ({ slug, ref }) => `/${slug}/changes/${ref}/object` },
  {
    name: "open-objection-with-faults",
    path: ({ slug, ref }) => `/${slug}/changes/${ref}/object`,
    acted: 422,
    act: (page) => sendUnchecked(page, "main form"),
  },
  {
    name: "open-objection-review",
    path: ({ slug, ref }) => `/${slug}/changes/${ref}/object`,
    act: async (page) => {
      await fill(page, { organisation: visitor.organisation, address: visitor.address });
      await review(page);
    },
  },
  { name: "deadline", path: () => "/tools/deadline" },
  {
    name: "deadline-of-both",
    path: () => "/tools/deadline?event=2026-11-30&time=23:30&calendar=DK&customer_calendar=FI",
  },
  {
    name: "deadline-wanted",
    path: () => "/tools/deadline?event=2027-01-28&calendar=DK&customer_calendar=FO&effective_day=2027-03-01",
  },
  { name: "deadline-long", path: () => "/tools/deadline?event=2026-11-23&count=120&unit=working_days&calendar=SE%2B" },
  {
    name: "deadline-with-faults",
    path: () => "/tools/deadline?event=2026-02-30&time=25:00&count=0&unit=hours&calendar=EU&tz=Nowhere",
    status: 400,
  },
  { name: "subscribe", path: ({ slug }) => `/${slug}/subscribe` },
  {
    name: "subscribe-with-fault",
    path: ({ slug }) => `/${slug}/subscribe`,
    acted: 400,
    act: (page) => sendUnchecked(page, "main form:has([name=email])"),
  },
  {
    name: "subscribe-asked",
    path: ({ slug }) => `/${slug}/subscribe`,
    act: async (page) => {
      await fill(page, { email: TYPED.asking });
      await page.locator("main form:has([name=email]) [type=submit]").click();
    },
  },
  { name: "confirm-subscription", path: ({ links }) => links.follow },
  { name: "manage-subscription", path: ({ links }) => links.manage },
  { name: "leave", path: ({ links }) => links.manage.replace("/subscriptions/", "/u/") },
  { name: "leave-notices", path: ({ links }) => links.notified.replace("/n/", "/u/") },
  { name: "unknown-subscription", path: () => "/subscriptions/unknown", status: 404 },
  { name: "notified", path: ({ links }) => links.notified },
  { name: "notified-no-objection", path: ({ links }) => `${links.notified}/no-objection` },
  { name: "notified-objection", path: ({ links }) => `${links.notified}/object` },
  {
    name: "notified-objection-with-faults",
    path: ({ links }) => `${links.notified}/object`,
    acted: 422,
    act: async (page) => {
      await fill(page, { personName: "" });
      await sendUnchecked(page, "main form:has([name=personName])");
    },
  },
  { name: "notified-objection-review", path: ({ links }) => `${links.notified}/object`, act: review },
  ...ACTING_SCREENS,
  { name: "objected", path: ({ links }) => links.objected },
  { name: "receipt", path: ({ links }) => links.receipt },
  { name: "confirm-objection", path: ({ links }) => links.unconfirmed },
  { name: "confirmed-objection", path: ({ links }) => links.confirmed },
  { name: "unknown-link", path: () => "/n/unknown", status: 404 },
  { name: "not-found", path: () => "/no/such/page", status: 404 },
  { name: "not-found-in-processor", path: ({ slug }) => `/${slug}/versions/99`, status: 404 },
  { name: "method-refused", path: () => "/language", status: 405 },
  { name: "malformed", path: ({ slug }) => `/${slug}?on=never`, status: 400 },
  { name: "mailbox", path: () => "/dev/mail" },
  { name: "letter", path: ({ letterId }) => `/dev/mail/${letterId}` },
  { name: "sign-in", path: () => "/staff/sign-in?back=/staff/list" },
  { name: "welcome", path: ({ invitation }) => invitation },
  {
    name: "welcome-with-fault",
    path: ({ invitation }) => invitation,
    acted: 422,
    act: async (page) => {
      await fill(page, { password: "password1234", again: "password1234" });
      await page.locator("main form:has([name=password]) [type=submit]").click();
    },
  },
  { name: "welcome-gone", path: () => "/staff/welcome/unknown", status: 404 },
  { name: "reset", path: () => "/staff/reset" },
  {
    name: "reset-asked",
    path: () => "/staff/reset",
    act: async (page) => {
      await fill(page, { address: TYPED.asking });
      await page.locator("main form:has([name=address]) [type=submit]").click();
    },
  },
  { name: "reset-link", path: ({ reset }) => reset },
  { name: "reset-gone", path: () => "/staff/reset/unknown", status: 404 },
  { name: "sign-in-code", path: () => "/staff/sign-in", act: showPassword },
  {
    name: "sign-in-wrong",
    path: () => "/staff/sign-in",
    acted: 401,
    act: async (page) => {
      await fill(page, { address: `nobody${Date.now()}@kanariefugl.example`, password: "wrong" });
      await page.locator("main form:has([name=password]) [type=submit]").click();
    },
  },
];

export const STAFF_SCREENS: readonly Screen[] = (
  [
    { name: "home", path: () => "/staff" },
    { name: "staff-list", path: () => "/staff/list" },
    { name: "adequacy", path: () => "/staff/adequacy" },
    { name: "drafts", path: () => "/staff/drafts" },
    { name: "new-draft", path: () => "/staff/drafts/new" },
    {
      name: "new-draft-with-faults",
      path: () => "/staff/drafts/new",
      acted: 422,
      act: (page) => sendUnchecked(page, "main form:has([name=legalName])"),
    },
    { name: "draft", path: ({ draftId }) => `/staff/drafts/${draftId}` },
    { name: "draft-add", path: ({ draftId }) => `/staff/drafts/${draftId}/add` },
    { name: "draft-entry", path: ({ draftId, entryId }) => `/staff/drafts/${draftId}/entries/${entryId}` },
    { name: "draft-import", path: ({ draftId }) => `/staff/drafts/${draftId}/import` },
    {
      name: "draft-import-with-fault",
      path: ({ draftId }) => `/staff/drafts/${draftId}/import`,
      acted: 422,
      act: press("main form:has([name=text]) [type=submit]"),
    },
    { name: "draft-questions", path: ({ importDraftId }) => `/staff/drafts/${importDraftId}/questions` },
    { name: "draft-waiting", path: ({ importDraftId }) => `/staff/drafts/${importDraftId}` },
    { name: "draft-waiting-review", path: ({ importDraftId }) => `/staff/drafts/${importDraftId}/review` },
    { name: "draft-mail", path: ({ draftId }) => `/staff/drafts/${draftId}/mail` },
    { name: "draft-review", path: ({ draftId }) => `/staff/drafts/${draftId}/review` },
    { name: "draft-class", path: ({ draftId, entryId }) => `/staff/drafts/${draftId}/class/${entryId}` },
    {
      name: "draft-class-with-fault",
      path: ({ draftId, entryId }) => `/staff/drafts/${draftId}/class/${entryId}`,
      acted: 422,
      act: (page) => sendUnchecked(page, "main form:has([value=lower])"),
    },
    {
      name: "draft-review-unnoted",
      path: ({ draftId }) => `/staff/drafts/${draftId}/review`,
      acted: 409,
      act: (page) => sendUnchecked(page, "main form:has([name=when])"),
    },
    ...ACCESS_SCREENS,
    { name: "policy", path: () => "/staff/policy" },
    { name: "outages", path: () => "/staff/outages" },
    { name: "change-coverage", path: ({ changeId }) => `/staff/changes/${changeId}/coverage` },
    { name: "change-record", path: ({ changeId }) => `/staff/changes/${changeId}/record` },
    { name: "draft-discard", path: ({ draftId }) => `/staff/drafts/${draftId}/discard` },
    ...SETTLING_SCREENS,
    { name: "staff-changes", path: () => "/staff/changes" },
    { name: "staff-change", path: ({ changeId }) => `/staff/changes/${changeId}` },
    {
      name: "mail-as-sent",
      path: ({ changeId }) => `/staff/changes/${changeId}`,
      act: (page) => page.locator("a[href^='/staff/mails/']").first().click(),
    },
    { name: "awaited", path: ({ changeId }) => `/staff/changes/${changeId}/authorisations` },
    { name: "answers", path: answersOf },
    { name: "answers-said", path: (place) => `${answersOf(place)}?said=noted` },
    {
      name: "answers-with-faults",
      path: answersOf,
      acted: 422,
      act: (page) => sendUnchecked(page, "main form:has([value=record])"),
    },
    { name: "staff-change-scheduled", path: ({ scheduledId }) => `/staff/changes/${scheduledId}` },
    { name: "withdraw", path: ({ changeId }) => `/staff/changes/${changeId}/withdraw` },
    { name: "customers", path: () => "/staff/customers" },
    { name: "customers-found-none", path: () => "/staff/customers?q=xyzzy" },
    { name: "customer", path: ({ customerId }) => `/staff/customers/${customerId}` },
    {
      name: "customer-terms-preview",
      path: ({ customerId }) => `/staff/customers/${customerId}`,
      act: press("main button[value=preview]"),
    },
    {
      name: "customer-terms-with-faults",
      path: ({ customerId }) => `/staff/customers/${customerId}`,
      acted: 422,
      act: async (page) => {
        await page.locator("main [name='objection.count']").fill("soon");
        await page.locator("main form:has([name=why]) .btn-primary").click();
      },
    },
    { name: "customers-import", path: () => "/staff/customers/import" },
    {
      name: "customers-dry-run",
      path: () => "/staff/customers/import",
      act: async (page) => {
        const row = "Fugleburet A/S;9001;XX;da;Nothing;;;Fugl;fugl;da";
        const table = `customer;reference;country;language;terms;notice;unit;contact;email;contact language\n${row}`;
        await fill(page, { text: table });
        await page.locator("main [value=dry]").click();
      },
    },
    { name: "terms", path: () => "/staff/customers/terms" },
    { name: "terms-new", path: () => "/staff/customers/terms/new" },
    {
      name: "terms-filled-in",
      path: () => "/staff/customers/terms/new",
      act: async (page) => {
        await page.locator("main [name=name]").fill("EU");
        await press("main button[value=fill]")(page);
      },
    },
    { name: "terms-edit", path: ({ termsId }) => `/staff/customers/terms/${termsId}` },
    { name: "objections", path: () => "/staff/objections" },
    { name: "objection", path: ({ objectionId }) => `/staff/objections/${objectionId}` },
    { name: "objection-unmatched", path: ({ unmatchedId }) => `/staff/objections/${unmatchedId}?q=a` },
    { name: "staff-not-found", path: () => "/staff/changes/none", status: 404 },
  ] satisfies Screen[]
).map((screen) => ({ ...screen, staff: true }));

/** When the windows have closed and version 2 stands. */
export const LATER_SCREENS: readonly Screen[] = [
  { name: "later-list", path: ({ slug }) => `/${slug}` },
  { name: "later-versions", path: ({ slug }) => `/${slug}/versions` },
  { name: "later-compare", path: ({ slug }) => `/${slug}/compare?from=1&to=2` },
  { name: "later-change", path: ({ slug, ref }) => `/${slug}/changes/${ref}` },
  { name: "later-notified", path: ({ links }) => links.notified },
  { name: "later-objected", path: ({ links }) => links.objected },
  { name: "later-home", path: () => "/staff", staff: true },
  { name: "later-staff-change", path: ({ changeId }) => `/staff/changes/${changeId}`, staff: true },
];
