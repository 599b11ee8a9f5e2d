import type { Page } from "playwright-core";
import type { Place } from "./place";
import type { Screen } from "./screens";

const at =
  (act: string) =>
  ({ links }: Place) =>
    `${links.notified}/${act}`;

/** Leaves required fields out, past what the browser itself would say. */
const sendUnchecked = async (page: Page) => {
  const form = page.locator("main form").first();
  await form.evaluate((element) => element.setAttribute("novalidate", ""));
  await form.locator("[type=submit]").last().click();
};

/** What a notified contact does besides objecting. */
export const ACTING_SCREENS: readonly Screen[] = [
  { name: "notified-print", path: at("print") },
  { name: "notified-question", path: at("question") },
  { name: "notified-question-with-faults", path: at("question"), acted: 422, act: sendUnchecked },
  { name: "notified-contact", path: at("contact") },
  { name: "notified-contact-with-faults", path: at("contact"), acted: 422, act: sendUnchecked },
  { name: "notified-approve", path: at("approve") },
  { name: "notified-no-objection-with-faults", path: at("no-objection"), acted: 422, act: sendUnchecked },
];

/** What staff settle of it. */
export const SETTLING_SCREENS: readonly Screen[] = [
  { name: "replies", path: () => "/staff/replies" },
  { name: "unreached", path: ({ changeId }) => `/staff/changes/${changeId}/unreached` },
  { name: "questions", path: () => "/staff/questions" },
  { name: "question", path: ({ questionId }) => `/staff/questions/${questionId}` },
  {
    name: "question-with-faults",
    path: ({ questionId }) => `/staff/questions/${questionId}`,
    acted: 422,
    act: sendUnchecked,
  },
  { name: "named-contact", path: ({ namedId }) => `/staff/questions/contacts/${namedId}` },
  {
    name: "named-contact-with-faults",
    path: ({ namedId }) => `/staff/questions/contacts/${namedId}`,
    acted: 422,
    act: async (page: Page) => {
      await page.locator("main form:has([name=reason])").evaluate((form) => form.setAttribute("novalidate", ""));
      await page.locator("main form:has([name=reason]) [type=submit]").click();
    },
  },
];
