import type { Page } from "playwright-core";
import type { Screen } from "./screens";

const unchecked = (form: string) => async (page: Page) => {
  const found = page.locator(form).first();
  await found.evaluate((element) => element.setAttribute("novalidate", ""));
  await found.locator("[type=submit]").last().click();
};

/** Who has access, what was done with it, and what somebody looks at again. */
export const ACCESS_SCREENS: readonly Screen[] = [
  { name: "log", path: () => "/staff/log" },
  { name: "log-of-refusals", path: () => "/staff/log?result=refused" },
  { name: "log-found-none", path: () => "/staff/log?firstDay=2001-01-01&lastDay=2001-01-02" },
  { name: "samples", path: () => "/staff/samples" },
  {
    name: "samples-with-faults",
    path: () => "/staff/samples",
    acted: 422,
    act: unchecked("main form:has([name=firstDay])"),
  },
  { name: "sample", path: ({ sampleId }) => `/staff/samples/${sampleId}` },
  {
    name: "sample-with-fault",
    path: ({ sampleId }) => `/staff/samples/${sampleId}`,
    acted: 422,
    act: async (page) => {
      await page.locator("main form [value=breach]").first().check();
      await unchecked("main form:has([name=verdict])")(page);
    },
  },
  {
    name: "sample-of-companies",
    path: () => "/staff/samples",
    act: async (page) => {
      const form = page.locator("main form:has([name=firstDay])");
      await form.locator("[name=drawnFrom][value=list]").check();
      await form.locator("[name=firstDay]").fill("2026-11-23");
      await form.locator("[name=lastDay]").fill("2026-11-23");
      await form.locator("[type=submit]").click();
    },
  },
  { name: "account", path: () => "/staff/account" },
  {
    name: "account-with-faults",
    path: () => "/staff/account",
    acted: 422,
    act: unchecked("main form:has([name=wanted])"),
  },
  { name: "second-factor", path: () => "/staff/account/second-factor" },
  { name: "people", path: () => "/staff/people" },
  { name: "person", path: ({ personId }) => `/staff/people/${personId}` },
  { name: "person-enrolled", path: ({ enrolledId }) => `/staff/people/${enrolledId}` },
  { name: "invite", path: () => "/staff/people/invite" },
  {
    name: "invite-with-faults",
    path: () => "/staff/people/invite",
    acted: 422,
    act: unchecked("main form:has([name=address])"),
  },
  { name: "people-review", path: () => "/staff/people/review" },
  {
    name: "people-review-with-fault",
    path: () => "/staff/people/review",
    acted: 422,
    act: unchecked("main form[method=post]"),
  },
  { name: "people-reviewed", path: () => "/staff/people?said=reviewed" },
  { name: "own-data", path: () => "/staff/account/data" },
  { name: "persons", path: () => "/staff/persons" },
  {
    name: "persons-found",
    path: () => "/staff/persons",
    act: async (page, { space }) => {
      await page.locator("main [name=address]").first().fill(space.address);
      await page.locator("main [name=reason]").first().fill("The person asks what is held");
      await page.locator("main form:has([name=address]) [type=submit]").first().click();
    },
  },
  { name: "customer-users", path: ({ sibling }) => `/staff/customers/${sibling.controllerId}/users` },
  { name: "customer-users-own", path: ({ space }) => `/staff/customers/${space.controllerId}/users` },
  { name: "customer-open", path: ({ customerId }) => `/staff/customers/${customerId}/open` },
  {
    name: "customer-open-with-fault",
    path: ({ customerId }) => `/staff/customers/${customerId}/open`,
    acted: 422,
    act: unchecked("main form:has([name=reason])"),
  },
  { name: "second-person", path: ({ secondPerson }) => secondPerson },
  {
    name: "second-person-wrong",
    path: ({ secondPerson }) => secondPerson,
    acted: 403,
    act: async (page) => {
      await page.locator("main [name=code]").first().fill("00000000");
      await page.locator("main [name=secondFactor]").first().fill("000000");
      for (const box of await page.locator("main [name=acknowledged]").all()) await box.check();
      await page.locator("main button[value=yes]").click();
    },
  },
  { name: "second-person-over", path: () => "/staff/second/of-no-mail", status: 404 },
];
