import type { Page } from "playwright-core";
import { goOn } from "../person";
import type { RunningVarsel } from "../run-varsel";
import { type Letter, lettersIn } from "./mailbox";

/** Signs a customer's person in by the code that their mail brings, in the browser that asked. */
export async function portalSignIn(page: Page, { url, dataDir }: RunningVarsel, address: string): Promise<void> {
  const before = codesFor(dataDir, address).length;
  await page.goto(`${url}/sign-in`);
  await page.locator("[name=address]").fill(address);
  await goOn(page, () => page.locator("form:has([name=address]) [type=submit]").click());
  await page.locator("[name=code]").fill(await codeFor(dataDir, address, before));
  await goOn(page, () => page.locator("form:has([name=code]) [type=submit]").click());
}

/** Waits for a code that is mailed to this address after `before` others. */
export async function codeFor(dataDir: string, address: string, before = 0): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const code = codesFor(dataDir, address).at(before);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${address} brings a code`);
}

function codesFor(dataDir: string, address: string): string[] {
  return letters(dataDir).flatMap(({ to, text }) => {
    const code = to.includes(address) ? /(?<![\d-])\d{4} ?\d{4}(?![\d-])/.exec(text)?.[0] : undefined;
    return code === undefined ? [] : [code.replace(" ", "")];
  });
}

function letters(dataDir: string): Letter[] {
  try {
    return lettersIn(dataDir);
  } catch {
    // The folder comes with the first mail.
    return [];
  }
}
