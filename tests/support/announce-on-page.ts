import type { Page } from "playwright-core";
import { expect } from "vitest";
import { freshCode } from "./authenticator";
import { mailsTo, readMail } from "./mailbox";
import { goOn, PATIENCE } from "./person";
import type { RunningVarsel } from "./run-varsel";
import { secondOf } from "./walk/announce";

/**
 * The second person of the demonstration reads the mail that asks them, opens its one page and announces: with the code of the
 * mail and the one of their app. Out: what the page then says.
 */
export async function announceOnPage(page: Page, varsel: RunningVarsel, slug: string): Promise<string> {
  const { email, totpSecret } = secondOf(varsel, slug);
  await expect.poll(() => mailsTo(varsel, email), PATIENCE).not.toHaveLength(0);
  const mail = await readMail(varsel, email, "staff/second");
  const code = /\b\d{8}\b/.exec(mail?.page.replace(/<[^>]+>/g, " ") ?? "")?.[0];
  if (mail === null || mail.link === "" || code === undefined) throw new Error(`The mail to ${email} asks nothing`);
  await page.goto(mail.link);
  const form = page.getByRole("main").locator("form", { has: page.locator("[name=code]") });
  for (const warning of await form.locator("[name=acknowledged]").all()) await warning.check();
  await form.locator("[name=code]").fill(code);
  await form.locator("[name=secondFactor]").fill(await freshCode(totpSecret));
  await goOn(page, () => form.locator("button[value=yes]").click());
  return page.getByRole("main").innerText();
}
