import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMailRenderer } from "@emails/render.server";
import { axeFaults, isTooWide } from "@tests/support/axe";
import { openBrowser } from "@tests/support/browser";
import { SAMPLES, VALUES } from "@tests/support/mail-samples";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAIL_KINDS } from "~/domain/delivery/delivery";
import { substitute } from "~/domain/delivery/substitute";
import { LOCALES, type Locale } from "~/domain/processor/processor";

/** A folder that each mail is drawn into, to be looked at by people; without one only what a machine sees is checked. */
const PICTURES = process.env.VARSEL_PICTURES;
const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [600, 360];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const render = createMailRenderer();

async function mailsIn(locale: Locale) {
  return Promise.all(
    MAIL_KINDS.map(async (kind) => {
      const filled = substitute(await render(kind, SAMPLES[kind], locale), VALUES);
      if (!filled.ok) throw new Error(`${kind} ${filled.code} ${filled.name}`);
      return { kind, ...filled.mail };
    }),
  );
}

describe.each(LOCALES)("every kind of mail, seen in a browser: %s", (locale) => {
  test("as text fits 80 columns, but for addresses and what a person typed", async () => {
    const long = (await mailsIn(locale)).flatMap(({ kind, text }) =>
      text.split("\n").flatMap((line) => (line.length > 80 && !line.includes("https://") ? [`${kind}: ${line}`] : [])),
    );
    expect(long).toEqual([]);
  });

  test.each(SCHEMES)("fits a narrow screen, and has the contrast it needs: %s", async (colorScheme) => {
    const faults: string[] = [];
    for (const width of PICTURES === undefined ? [360] : WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      for (const { kind, subject, html, text } of await mailsIn(locale)) {
        await page.setContent(html);
        if (await isTooWide(page)) faults.push(`${kind} is wider than ${width} px`);
        // Colours are the same in every language.
        if (locale === "en")
          for (const fault of await axeFaults(page, ["color-contrast"])) faults.push(`${kind}: ${fault}`);
        if (PICTURES === undefined) continue;
        mkdirSync(PICTURES, { recursive: true });
        const name = join(PICTURES, `${locale}-${kind}`);
        await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
        writeFileSync(`${name}.txt`, `Subject: ${subject}\n\n${text}`);
        writeFileSync(`${name}.html`, html);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });
});
