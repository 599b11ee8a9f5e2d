import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core holds against a page, each with the first elements it is about: WCAG 2.2 AA and good practice, or the rules
 * that are named.
 * The context must let script run (the pages bring none) and bypass the content security policy (`bypassCSP`).
 */
export async function axeFaults(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  await settled(page);
  await page.evaluate(source);
  return page.evaluate(async (named) => {
    const { axe } = globalThis as unknown as {
      axe: { run(of: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, {
      runOnly: named === null ? tags : { type: "rule", values: named },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))}`);
  }, rules);
}

/** Whether something on the page is wider than the window. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Resolves when the page looks as it will stay: fonts are there, and no colour is on its way to another. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = () =>
      document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    // What has come to its end sets off what inherits from it.
    while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished));
  });
}
