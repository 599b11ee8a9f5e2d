import { type LinkedSite, page, REF, startLinkedSite } from "@tests/support/linked-site";
import { load } from "cheerio";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKeys } from "~/adapters/keys.server";
import { TEXT_MAX_BYTES } from "~/domain/objection/draft";

let site: LinkedSite;
beforeAll(async () => {
  site = await startLinkedSite();
});
afterAll(() => site.end());

const rows = (table: string) => site.rows(table);
const ask = (path: string) => site.ask(path);
const post = (...sent: Parameters<LinkedSite["post"]>) => site.post(...sent);
const openForm = (path: string) => site.openForm(path);
const aRecipient = (n = 0) => site.recipient(n);
/** Everything that an act could write. */
const contents = async () =>
  JSON.stringify([await rows("objections"), await rows("notices"), await rows("deliveries"), await rows("changes")]);

describe("a notified contact's page", () => {
  test("M5 shows and does nothing, by GET and HEAD, to nobody else's eyes or caches", async () => {
    const { token } = aRecipient();
    const before = await contents();
    for (const path of [
      "",
      "/object",
      "/no-objection",
      "/question",
      "/contact",
      "/approve",
      "/print",
      "/deadline.ics",
      "/notice.json",
    ]) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await fetch(`${site.url}/n/${token}${path}`, { method });
        expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 200, "no-store"]);
        expect(answer.headers.get("x-robots-tag")).toBe("noindex");
        expect(answer.headers.get("referrer-policy")).toBe("same-origin");
        expect(await answer.text()).not.toMatch(/<script|\sstyle=/i);
      }
    }
    expect(await contents()).toBe(before);
  });

  test("tells the acts apart by words alone, and nothing of another customer", async () => {
    const $ = await page(await ask(`/n/${aRecipient().token}`));
    const acts = $("#acts a.btn").toArray();
    expect(acts.map((act) => $(act).find("b").text())).toEqual(["Object", "Approve", "Ask a question", "No objection"]);
    expect(new Set(acts.map((act) => $(act).attr("class"))).size).toBe(1);
    const names = (await rows("controllers")).map(({ name }) => String(name));
    const text = $("body").text();
    expect(names.filter((name) => text.includes(name))).toHaveLength(1);
  });

  test("with a link that was never sent, says so in the same words, and leads to the public pages", async () => {
    const answers = await Promise.all(["x", "a".repeat(43), "%F0%9F%92%A9"].map((token) => ask(`/n/${token}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain("The link is no longer valid");
    expect((await ask("/n/object")).status).toBe(404);
  });

  test("brings the notice as data with what its page says, for this customer alone", async () => {
    const { token } = aRecipient();
    const answer = await ask(`/n/${token}/notice.json`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const notice = await answer.json();
    expect(notice).toMatchObject({ change: { ref: REF }, deadline: { lastDay: "2027-02-04" } });
    const shown = load(await (await ask(`/n/${token}`)).text())("main").text();
    const sentences = notice.items.flatMap(({ what, meaning }: Record<string, string[]>) => [
      ...(what ?? []),
      ...(meaning ?? []),
    ]);
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences) expect(shown).toContain(sentence);
    expect(notice.items[0]).toMatchObject({ tracks: ["N", "S"], silence: "refuses", may: ["object", "approve"] });
    expect(JSON.stringify(notice)).not.toContain(token);
  });

  test("brings the deadline as a calendar entry of one day, without the link", async () => {
    const { token } = aRecipient();
    const text = await (await ask(`/n/${token}/deadline.ics`)).text();
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(String(event?.getFirstPropertyValue("dtstart"))).toBe("2027-02-04");
    expect(String(event?.getFirstPropertyValue("summary"))).toContain(REF);
    expect(text.replace(/\r\n /g, "")).not.toContain(token);
  });
});

describe("objecting by the link", () => {
  test("HL-11b.3 form, review, receipt: nothing is stored before the last, and twice is once", async () => {
    const { token, name, address } = aRecipient(0);
    const form = await openForm(`/n/${token}/object`);
    expect(form.personName).toBe(name);
    const typed = { ...form, ground: "security", text: 'First line\r\n"second" <line>', wish: "stay" };
    const before = await contents();
    const review = await post("/n/object", typed);
    expect([review.status, review.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const $ = await page(review);
    expect(await contents()).toBe(before);
    expect($("main").text()).toContain('"second" <line>');
    const kept = { ...typed, step: "send", text: $("textarea[name=text]").text() };
    const sent = await post("/n/object", { ...kept, files: new Blob(["%PDF-1.7 letter"]) });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `/n/${token}/receipt/${REF}-I1`]);
    const again = await post("/n/object", { ...kept, files: new Blob(["%PDF-1.7 letter"]) });
    expect(again.headers.get("location")).toBe(`/n/${token}/receipt/${REF}-I1`);
    const receipt = await page(await ask(`/n/${token}/receipt/${REF}-I1`));
    for (const said of [`${REF}-I1`, address, "without your written approval", "held for you", "2027-01-10T09:00"])
      expect(receipt("main").text()).toContain(said);
    expect((await rows("objections")).map(({ text }) => text)).toEqual(['First line\n"second" <line>']);
    expect((await rows("deliveries")).filter(({ kind }) => kind === "receipt").length).toBeGreaterThan(0);
  });

  test("what fails is shown again with all that was typed, and nothing is stored", async () => {
    const { token } = aRecipient(1);
    const text = `${"æ".repeat(TEXT_MAX_BYTES / 2)} and the end`;
    const typed = { ...(await openForm(`/n/${token}/object`)), ground: "other", wish: "terminate", step: "send" };
    const before = await contents();
    const nameless = await post("/n/object", { ...typed, personName: " ", text: "Kept." });
    const long = await post("/n/object", { ...typed, text });
    expect([nameless.status, long.status]).toEqual([422, 422]);
    const $ = await page(nameless);
    expect($("textarea[name=text]").text()).toBe("Kept.");
    expect($("select[name=ground] option[selected]").attr("value")).toBe("other");
    expect($("select[name=wish] option[selected]").attr("value")).toBe("terminate");
    expect($("#personName").attr("aria-invalid")).toBe("true");
    expect((await page(long))("textarea[name=text]").text()).toBe(text);
    expect(await contents()).toBe(before);
  });

  test("D6 an objection whose only faults are in optional fields is stored, and the receipt says what was not kept", async () => {
    const { token } = aRecipient(1);
    const form = await openForm(`/n/${token}/object`);
    const odd = { ...form, step: "send", ground: "nonsense", wish: "nonsense", items: "of-another-change" };
    const zip = new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]);
    const sent = await post("/n/object", { ...odd, files: zip });
    const to = sent.headers.get("location") ?? "";
    expect([sent.status, to.endsWith("?refused=1")]).toEqual([303, true]);
    expect((await page(await ask(to)))("main").text()).toContain("1 file could not be kept");
    const stored = (await rows("objections")).find((row) => row.recipient_id === aRecipient(1).id);
    expect(stored).toMatchObject({ ground: null, wish: "", state: "open" });
  });

  test("another site, a form without a known link, and a body that is no form store nothing", async () => {
    const { token } = aRecipient(2);
    const form = { ...(await openForm(`/n/${token}/object`)), step: "send" };
    const before = await contents();
    expect((await post("/n/object", form, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post("/n/object", { ...form, token: "a".repeat(43) })).status).toBe(404);
    const headers = { "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=x" };
    const broken = await fetch(`${site.url}/n/object`, { method: "POST", headers, body: "--x\r\nbroken" });
    expect(broken.status).toBe(400);
    expect(await contents()).toBe(before);
  });

  test("D15 no objection is noted by POST alone, and the page says that the right stays", async () => {
    const { token } = aRecipient(2);
    // What silence then does is ticked first, where it does something (CC-8): this change waits for an answer alone.
    const noted = await post("/n/no-objection", { token });
    expect([noted.status, noted.headers.get("location")]).toEqual([303, `/n/${token}`]);
    const $ = await page(await ask(`/n/${token}`));
    expect($("main").text()).toContain("You have waived nothing: you can still object until");
    expect($("#acts").text()).toContain("Object");
  });
});

describe("objecting without the link", () => {
  const path = `/heyloyalty/changes/${REF}/object`;
  const who = { organisation: "Birkelund", personName: "Ann", whole: "whole", text: "No.", step: "send" };

  test("the answer is the same for a contact and for a stranger, and the mail alone confirms", async () => {
    const contact = aRecipient(3).address;
    const answers = [];
    for (const address of [contact, "stranger@nowhere.example"]) {
      const form = await openForm(path);
      const answer = await post(path, { ...form, ...who, address });
      expect(answer.status).toBe(200);
      answers.push((await page(answer))("main").text().replaceAll(address, "…"));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain("One step left");
    const stored = (await rows("objections")).filter(({ channel }) => channel === "form");
    expect(stored.map(({ state, controller_id }) => [state, controller_id])).toEqual([
      ["unconfirmed", null],
      ["unconfirmed", null],
    ]);

    const keys = await openKeys({ dir: `${site.dataDir}/secrets` });
    const own = stored.find((row) => row.address === contact);
    const token = keys.linkToken("objection_confirm", String(own?.id));
    const before = await contents();
    const shown = await ask(`/objections/confirm/${token}`);
    expect([shown.status, shown.headers.get("cache-control"), shown.headers.get("x-robots-tag")]).toEqual([
      200,
      "no-store",
      "noindex",
    ]);
    expect(await contents()).toBe(before);
    const confirmed = await post("/objections/confirm", { token, step: "confirm" });
    expect(confirmed.headers.get("location")).toBe(`/objections/confirm/${token}`);
    const receipt = (await page(await ask(`/objections/confirm/${token}`)))("main").text();
    expect(receipt).toContain("You have confirmed this objection.");
    expect(receipt).toContain(String(own?.number));
    const after = (await rows("objections")).find((row) => row.id === own?.id);
    expect([after?.state, after?.received_at]).toEqual(["open", own?.received_at]);
  });

  test("what fails is shown again with all that was typed", async () => {
    const answer = await post(path, { ...who, address: "ann@", formId: "" });
    expect(answer.status).toBe(422);
    const $ = await page(answer);
    expect($("#organisation").attr("value")).toBe("Birkelund");
    expect($("textarea[name=text]").text()).toBe("No.");
    expect($("#address-error").text()).toContain("not an e-mail address");
  });

  test("there is no form for a change that nobody was told of", async () => {
    expect((await ask("/heyloyalty/changes/2027-99/object")).status).toBe(404);
    expect((await post("/heyloyalty/changes/2027-99/object", { ...who, address: "a@b.example" })).status).toBe(404);
  });
});
