import { CHANGE, explained, NEW, SAMPLES, SENDER, VALUES } from "@tests/support/mail-samples";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { MAIL_KINDS, type MailKind } from "~/domain/delivery/delivery";
import { LEAVABLE_MAILS } from "~/domain/delivery/leaving";
import type { MailProps } from "~/domain/delivery/mail-props";
import { substitute } from "~/domain/delivery/substitute";
import { LOCALES, type Locale } from "~/domain/processor/processor";
import { createMailRenderer } from "./render.server";

const render = createMailRenderer();

const OUTSIDE = { ...NEW, locations: [{ role: "storage" as const, country: "US", region: null, address: null }] };

/** Values that each kind's planner gives or that are made when it is sent. */
const DECLARED: Record<MailKind, string[]> = {
  notice: ["contact", "organisation", "link"],
  test: ["contact", "organisation", "link"],
  follower_notice: ["manage"],
  deadline_moved: ["contact", "link"],
  reminder: ["contact", "organisation", "link"],
  correction: ["contact", "organisation", "link"],
  outcome: ["contact", "link"],
  follower_outcome: ["manage"],
  withdrawal: ["contact", "link"],
  follower_withdrawal: ["manage"],
  receipt: ["contact", "organisation", "number", "received", "day", "link"],
  confirm_objection: ["contact", "organisation", "number", "received", "day", "link"],
  dismissal: ["contact", "organisation", "number", "received", "day", "link"],
  authorisation_recorded: ["contact", "person", "authority", "link"],
  authorisation_withdrawn: ["contact", "person", "authority", "link"],
  confirm_follow: ["link"],
  user_sign_in: ["link", "code"],
  user_invitation: ["contact", "organisation", "person", "link"],
  second_person: ["contact", "person", "link", "code"],
  second_person_refused: ["contact", "person", "link"],
  ordered_alone: ["contact", "person", "link"],
  retention_warning: ["link"],
  access_review: ["contact", "organisation", "link"],
  staff_invitation: ["contact", "person", "link"],
  password_reset: ["contact", "link"],
  approval_code: ["contact", "person", "organisation", "code", "link"],
  question_received: ["contact", "organisation", "received", "day", "link"],
  question_answered: ["contact", "day", "link"],
  contact_named: ["contact", "person", "organisation", "link"],
  contact_asked: ["contact", "organisation", "link"],
  contact_settled: ["contact", "person", "organisation", "link"],
  reply_received: ["received", "link"],
  data_request: ["contact", "organisation", "received", "person", "from", "link"],
  access_changed: ["contact", "link"],
  access_locked: ["contact", "link"],
};

async function mailTo<K extends MailKind>(kind: K, props: MailProps[K], locale: Locale = "en") {
  const values = Object.fromEntries(DECLARED[kind].map((name) => [name, VALUES[name] ?? ""]));
  const filled = substitute(await render(kind, props, locale), values);
  if (!filled.ok) throw new Error(`${filled.code} ${filled.name}`);
  return filled.mail;
}
const flat = (text: string) => text.replace(/\s+/g, " ");
const ALL = MAIL_KINDS.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));

describe.each(ALL)("$kind in $locale", ({ kind, locale }) => {
  test("needs no other values than those declared, and leaves none open", async () => {
    const mail = await mailTo(kind, SAMPLES[kind], locale);
    expect(Object.values(mail).join()).not.toMatch(/\{\{|\}\}|undefined|\[object/);
  });

  test("names the processor, in the reader's language, with one link and its address to copy", async () => {
    const mail = await mailTo(kind, SAMPLES[kind], locale);
    expect(mail.subject).toContain(SENDER.name);
    const $ = load(mail.html);
    expect($("html").attr("lang")).toBe(locale);
    const links = $("a")
      .map((_, link) => $(link).attr("href"))
      .get();
    const isToFollower = DECLARED[kind].includes("manage");
    // Followers manage what they follow; a contact of an agreement names another one, or leaves.
    const hasWayOut = isToFollower || LEAVABLE_MAILS.includes(kind);
    expect(links).toHaveLength(hasWayOut ? 2 : 1);
    for (const link of links) expect(mail.text).toContain(link);
    expect(links[0]).toMatch(/^https:\/\/varsel\.example\//);
  });

  test("has nothing that is loaded from elsewhere, and no script", async () => {
    const { html } = await mailTo(kind, SAMPLES[kind], locale);
    expect(load(html)("img, script, link, iframe, object, form, [background]")).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|http-equiv="refresh"/i);
  });

  test("says the same in text as in HTML", async () => {
    const mail = await mailTo(kind, SAMPLES[kind], locale);
    const $ = load(mail.html);
    $("style, head, [data-skip-in-text]").remove();
    for (const words of $("h1, h2, h3, p, th, td")
      .not(":has(p, table)")
      .map((_, element) => flat($(element).text()).trim())
      .get())
      expect(flat(mail.text)).toContain(words);
    // Values come in after the lines were broken, so only what stands there for everybody is measured.
    const { text } = await render(kind, SAMPLES[kind], locale);
    expect(text.split("\n").filter((line) => line.length > 72 && !line.includes("https://"))).toEqual([]);
  });
});

describe("a notice has enough to be filed without opening the page", () => {
  test("who, where, what for, which data, which tool, from when, until when, and whom to ask", async () => {
    const { subject, text } = await mailTo("notice", SAMPLES.notice);
    expect(subject).toBe("Fjord Mail: 5 changes of sub-processors (2026-03), object until and including 23 Dec 2026");
    const facts = [
      "Postino is replaced by Postvogn",
      "Legal name: Postvogn SAS",
      "Registration number: SIREN 901 234 567",
      "France (storage, processing); Germany (remote access)",
      "Transfer: None: inside the EEA",
      "Contract signed: 2 November 2026",
      "Object until and including: Wed 23 Dec 2026 23:59 (Copenhagen)",
      "First day of use: Thu 31 Dec 2026",
      "Our statement rests on: ISO 27001-certifikat",
      "Before: Gammel Vej 1, 5000 Odense C",
      "After: Ny Vej 2, 5000 Odense C",
      "Questions: Ida Fjord, privacy@fjord.example",
      "Rests on clause 11(b).",
      "remain fully liable",
      "4,711 entries, root 9f86d081884c7d65…",
    ];
    for (const fact of facts) expect(flat(text)).toContain(fact);
  });

  test("what silence means is said for each item's own tracks", async () => {
    const { text } = await mailTo("notice", SAMPLES.notice);
    expect(
      flat(text).match(/If you say nothing by then, the change applies to you from 31 December 2026\./g),
    ).toHaveLength(2);
    expect(flat(text).match(/silence is no approval/g)).toHaveLength(1);
    expect(flat(text).match(/Saying nothing has no effect/g)).toHaveLength(2);
  });

  test("D3: where an item also needs approval or consent, silence is never said to let it start", async () => {
    const items = SAMPLES.notice.items
      .slice(0, 1)
      .map((item) => explained({ ...item, after: OUTSIDE }, { geography: { kind: "EEA" } }));
    const { text } = await mailTo("notice", { ...SAMPLES.notice, items });
    expect(flat(text)).toContain("If you say nothing, the change does not apply to you");
    expect(flat(text)).toContain("It needs your written consent.");
    expect(flat(text)).not.toContain("applies to you from");
    expect(flat(text)).toContain("Rests on clause 11(b) and a place outside the agreed area: clause 4.");
  });

  test.each(LOCALES)("D1: a period of the processor's own is never told as the agreement's (%s)", async (locale) => {
    const house = await mailTo("notice", SAMPLES.notice, locale);
    const contract = { ...SAMPLES.notice, period: { count: 30, unit: "days", source: "contract" } as const };
    const own = await mailTo("notice", contract, locale);
    const says = {
      en: "states no period; we give you 30 days",
      da: "angiver ingen frist; vi giver jer 30 dage",
      sv: "anger ingen frist; vi ger er 30 dagar",
    };
    expect(flat(house.text)).toContain(says[locale]);
    expect(flat(own.text)).not.toContain(says[locale]);
  });

  test.each([
    ["heyloyalty", "The last line of Annex 1", "clause 11(b)"],
    ["danish_authority", "The last line of clause B.1", "clause 7.3"],
  ] as const)("D2: a replacement under %s says how the annex is read", async (profile, annex, clause) => {
    const items = CHANGE.items.map((item) => explained(item, { profile }));
    const { text } = await mailTo("notice", { ...SAMPLES.notice, items });
    expect(flat(text)).toContain(annex);
    expect(flat(text)).toContain(`We have chosen to follow ${clause}`);
    expect(flat(text).match(/We have chosen/g)).toHaveLength(1);
  });

  test.each([
    ["another profile", { profile: "eu_2021_915", authorisation: "general", replacement: "notice_and_objection" }],
    ["the other reading", { profile: "heyloyalty", authorisation: "general", replacement: "specific_approval" }],
  ] as const)("D2: not under %s", async (_, terms) => {
    const items = CHANGE.items.map((item) => explained(item, terms));
    expect((await mailTo("notice", { ...SAMPLES.notice, items })).text).not.toContain("We have chosen");
  });

  test("D17: a transfer tool that is not stated is not inferred", async () => {
    const items = CHANGE.items.slice(0, 1).map((item) => explained({ ...item, after: OUTSIDE }));
    const { text } = await mailTo("notice", { ...SAMPLES.notice, items });
    expect(text).toContain("Transfer: Tool not stated");
  });

  test.each([
    ["OTHER_PROCESSING", "Fjord Mail: change 2026-03 of sub-processor on 31 Dec 2026 needs your written approval"],
    ["CONTACT", "Fjord Mail: change 2026-03 of sub-processor from 31 Dec 2026, for information"],
  ] as const)("where silence would not let it start the subject says what is asked: %s", async (kind, subject) => {
    const items = CHANGE.items.slice(0, 1).map((item) => explained({ ...item, kind }));
    const mail = await mailTo("notice", { ...SAMPLES.notice, items });
    expect(mail.subject).toBe(subject);
    expect(mail.text).not.toContain("Object until");
  });

  test.each([
    ["en", "the Danish text leads"],
    ["da", "gælder den danske tekst"],
    ["sv", "gäller den danska texten"],
  ] as const)("in %s it says which language leads", async (locale, sentence) => {
    expect(flat((await mailTo("notice", SAMPLES.notice, locale)).text)).toContain(sentence);
  });
});

test("a demo's mail says so on top, and asks nobody to answer it", async () => {
  const mail = await mailTo("notice", { ...SAMPLES.notice, sender: { ...SENDER, isDemo: true } });
  expect(mail.text).toMatch(/^Demo: Fjord Mail has not sent this/);
  expect(mail.text).not.toContain("answer this mail");
});

test("a test says so on top, and is the notice otherwise", async () => {
  const [tested, sent] = [await mailTo("test", SAMPLES.test), await mailTo("notice", SAMPLES.notice)];
  expect(tested.text.replace(/^Test: .*\n\n/, "")).toBe(
    // Whoever tries a mail out is nobody's contact.
    sent.text.replace(/Not the right person any more\?(.|\n)*?\n\n/, ""),
  );
  expect(tested.text).toMatch(/^Test: sent to you alone/);
});

test("a name that looks like a value stays a name", async () => {
  const items = CHANGE.items
    .slice(0, 1)
    .map((item) => ({ ...item, name: "{{link}}", after: { ...NEW, name: "{{contact}}" } }));
  const mail = await mailTo("notice", { ...SAMPLES.notice, items });
  expect(mail.text).toContain("Postino is replaced by {{link}}");
  expect(mail.text).toContain("Name: {{contact}}");
});

describe("a receipt gives the verdict with its reason", () => {
  const receipt = (over: Partial<MailProps["receipt"]>) => mailTo("receipt", { ...SAMPLES.receipt, ...over });

  test.each([
    [
      { timing: "in_time" },
      "Yes, in time: the deadline is Wed 23 Dec 2026 23:59 (Copenhagen).",
      "The change is held for you.",
    ],
    [{ timing: "before_first_use" }, "but it counts", "The change is held for you."],
    [{ timing: "late" }, "Late: the deadline ended", "does not hold the change by itself"],
    [{ timing: "not_told" }, "no notice had been proven to reach you", "The change is held for you."],
    [{ matched: false }, "We are finding your organisation's agreement", "The change is held for you."],
    [{ window: null }, "No deadline applies", "The change is held for you."],
  ] as const)("%j", async (over, verdict, effect) => {
    const { text } = await receipt(over);
    expect(flat(text)).toContain(verdict);
    expect(flat(text)).toContain(effect);
  });

  test("D1: it repeats that the period is not the agreement's", async () => {
    expect(flat((await receipt({})).text)).toContain(
      "Your agreement states no period; we set it to 30 days ourselves.",
    );
  });
});

test("an outcome names the day in its subject only when all of the change is in force", async () => {
  const [first] = SAMPLES.outcome.outcomes;
  if (first === undefined) throw new Error("no sample");
  const inForce = { item: first.item, outcome: { state: "in_effect", effectiveDay: "2026-12-31" } } as const;
  const whole = await mailTo("outcome", { ...SAMPLES.outcome, outcomes: [inForce] });
  const part = await mailTo("outcome", SAMPLES.outcome);
  expect(whole.subject).toBe("Fjord Mail: change 2026-03 is in force for you from 31 Dec 2026");
  expect(part.subject).toBe("Fjord Mail: what has become of change 2026-03");
});
