import { CORRECTS } from "@tests/support/corrected-sample";
import { CHANGE, SAMPLES, VALUES } from "@tests/support/mail-samples";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { MailProps } from "~/domain/delivery/mail-props";
import { substitute } from "~/domain/delivery/substitute";
import type { Locale } from "~/domain/processor/processor";
import { createMailRenderer } from "./render.server";

const render = createMailRenderer();

async function mailTo<K extends "notice" | "withdrawal" | "follower_notice" | "follower_withdrawal">(
  kind: K,
  props: MailProps[K],
  locale: Locale = "en",
) {
  const { contact = "", organisation = "", link = "", manage = "" } = VALUES;
  const values = kind === "notice" || kind === "withdrawal" ? { contact, organisation, link } : { manage };
  const filled = substitute(await render(kind, props, locale), values);
  if (!filled.ok) throw new Error(`${filled.code} ${filled.name}`);
  return filled.mail;
}
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a notice that corrects another", () => {
  test.each([
    ["en", "First announced: United States (storage)", "Corrected: Germany (storage)", "Taken out: Fejlgreb is added"],
    ["da", "Først varslet: USA (lagring)", "Rettet: Tyskland (lagring)", "Taget ud: Fejlgreb tilføjes"],
    ["sv", "Först aviserat: USA (lagring)", "Rättat: Tyskland (lagring)", "Borttaget: Fejlgreb läggs till"],
  ] as const)("D11 says what was announced against what holds, in HTML and in text: %s", async (locale, ...said) => {
    const mail = await mailTo("notice", { ...SAMPLES.notice, corrects: CORRECTS }, locale);
    for (const words of said) {
      expect(flat(mail.text)).toContain(words);
      expect(flat(load(mail.html)("body").text())).toContain(words);
    }
  });

  test.each([
    ["en", "(corrects 2026-02)"],
    ["da", "(retter 2026-02)"],
    ["sv", "(rättar 2026-02)"],
  ] as const)("says in its subject which one it takes the place of: %s", async (locale, said) => {
    const { subject } = await mailTo("notice", { ...SAMPLES.notice, corrects: CORRECTS }, locale);
    const first = await mailTo("notice", SAMPLES.notice, locale);
    expect(subject).toBe(`${first.subject} ${said}`);
    expect((await mailTo("follower_notice", { ...CHANGE, corrects: CORRECTS }, locale)).subject).toContain(said);
  });

  test.each([
    ["en", "no longer concerns the services that you follow", "will not happen"],
    ["da", "angår ikke længere de tjenester, du følger", "bliver ikke til noget"],
    ["sv", "rör inte längre de tjänster som du följer", "blir inte av"],
  ] as const)(
    "says to a follower what goes on for other services, and what does not at all: %s",
    async (locale, elsewhere, gone) => {
      const [first, second] = SAMPLES.follower_withdrawal.items;
      if (first === undefined || second === undefined) throw new Error("There are two");
      const moved = { ...first, isElsewhere: true };
      const textOf = async (items: MailProps["follower_withdrawal"]["items"]) =>
        flat((await mailTo("follower_withdrawal", { ...SAMPLES.follower_withdrawal, items }, locale)).text);
      const whole = await textOf([moved]);
      expect(whole).toContain(elsewhere);
      expect(whole).not.toContain(gone);
      const partly = await textOf([moved, second]);
      for (const said of [elsewhere, gone]) expect(partly).toContain(said);
      expect(await textOf([first])).not.toContain(elsewhere);
      // A bare title would read as what happens.
      expect(await textOf([first])).toContain(gone);
      expect(flat((await mailTo("withdrawal", SAMPLES.withdrawal, locale)).text)).toContain(`${gone}.`);
    },
  );

  test.each([
    ["en", "no longer concerns the services that you use", "will not happen"],
    ["da", "angår ikke længere de tjenester, I bruger", "bliver ikke til noget"],
    ["sv", "rör inte längre de tjänster som ni använder", "blir inte av"],
  ] as const)("says so to a customer, whom the correction is not told to: %s", async (locale, elsewhere, gone) => {
    const items = SAMPLES.withdrawal.items.map((item, at) => ({ ...item, isElsewhere: at === 0 }));
    const textOf = async (some: typeof items) =>
      flat((await mailTo("withdrawal", { ...SAMPLES.withdrawal, items: some }, locale)).text);
    const whole = await textOf(items.slice(0, 1));
    expect(whole).toContain(elsewhere);
    expect(whole).not.toContain(gone);
    for (const said of [elsewhere, gone]) expect(await textOf(items)).toContain(said);
  });

  test("says of a company that something else was said to happen, and of dates what they were", async () => {
    const { text } = await mailTo("follower_notice", { ...CHANGE, corrects: CORRECTS });
    expect(flat(text)).toContain("Postino is replaced by Postvogn The first notice said: Postvogn is added.");
    expect(flat(text)).toContain("First announced: 24 December 2026 Corrected: 31 December 2026");
  });

  test("says what the one item is under a heading of its own, apart from what was corrected", async () => {
    const items = SAMPLES.notice.items.slice(1, 2);
    const headings = async (corrects: typeof CORRECTS | null) => {
      const { html } = await mailTo("notice", { ...SAMPLES.notice, items, corrects });
      return load(html)("h2")
        .map((_, heading) => load(heading).text())
        .get();
    };
    expect(await headings(CORRECTS)).toEqual(["What was corrected", "Lagerhaus is added"]);
    expect(await headings(null)).toEqual([]);
  });

  test("says that the period begins anew where nothing else differs", async () => {
    const corrects = { ...CORRECTS, what: { items: [], firstDay: null, urgency: null } };
    const { text } = await mailTo("notice", { ...SAMPLES.notice, corrects });
    expect(flat(text)).toContain("Your period begins anew.");
  });

  test("D11 says nothing of the time where the window goes on, and nothing to followers, who have none", async () => {
    const corrects = { ...CORRECTS, what: { items: [], firstDay: null, urgency: null } };
    const wording = { ...corrects, correction: "wording" as const };
    const kept = flat((await mailTo("notice", { ...SAMPLES.notice, corrects: wording })).text);
    expect(kept).toContain("This corrects our notice 2026-02");
    const follower = flat((await mailTo("follower_notice", { ...CHANGE, corrects })).text);
    expect(follower).toContain("This corrects what we announced as 2026-02");
    for (const text of [kept, follower]) expect(text).not.toMatch(/begins anew|What was corrected/i);
  });
});
