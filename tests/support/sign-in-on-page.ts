import type { Page } from "playwright-core";
import { createTranslator } from "~/i18n/translator";
import { freshCode } from "./authenticator";

const { t } = createTranslator("en");

/** Signs in on an English page of a browser: the password, then the code of the authenticator app. */
export async function signInOnPage(
  page: Page,
  url: string,
  { email, password, totpSecret }: { email: string; password: string; totpSecret: string },
): Promise<void> {
  await page.goto(`${url}/staff/sign-in`);
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password")).fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("signIn.submit"), exact: true })
    .click();
  await page.waitForURL(/\/staff\/sign-in\/code$/);
  await page.locator("[name=code]").fill(await freshCode(totpSecret));
  await page
    .getByRole("main")
    .getByRole("button", { name: t("signIn.code.submit"), exact: true })
    .click();
  await page.waitForURL(/\/staff$/);
}
