import { aDataDir, type RunningVarsel, runVarsel } from "@tests/support/run-varsel";
import * as cheerio from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let varsel: RunningVarsel;
let clear: () => Promise<void>;
beforeAll(async () => {
  const folder = await aDataDir();
  clear = folder.clear;
  varsel = await runVarsel(folder.dataDir, { VARSEL_NOW: "2026-11-23T09:00:00.000Z", MODE: "web" });
});
afterAll(async () => {
  await varsel.stop("SIGKILL");
  await clear();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(varsel.url + path, { headers: { "accept-language": "en", ...headers } });
async function page(query: string, language = "en") {
  const $ = cheerio.load(await (await ask(`/tools/deadline${query}`, { "accept-language": language })).text());
  return { $, text: $("main").text().replace(/\s+/g, " ") };
}
const json = async (query: string) => (await ask(`/tools/deadline.json${query}`)).json();

describe("the page that counts a deadline for anyone (D7)", () => {
  test("W1: shows an example when nothing is asked: today, thirty days, Danish closing days", async () => {
    const { $, text } = await page("");
    expect(text).toContain("Example: a notice given today");
    expect($("#answer").text()).toContain("Wed 23 Dec 2026 23:59 (Copenhagen)");
    expect(text).toContain("before 2026-12-23T23:00:00Z");
    expect($("[name=event]").val()).toBe("2026-11-23");
    expect($("[name=calendar]").val()).toBe("DK+");
  });

  test("W2: gives each step with its rule, each day of the count, and what it rests on", async () => {
    const { $, text } = await page("?event=2026-11-25&calendar=DK");
    expect(text).toContain("Mon 28 Dec 2026 23:59 (Copenhagen)");
    for (const article of ["Art. 3(1)", "Art. 3(2)(b)", "Art. 3(4)"]) expect(text).toContain(article);
    const days = $("td > .sr-only").map((_, day) => $(day).text());
    expect(days.get().slice(0, 2)).toEqual([
      "25 November 2026, notice, not counted",
      "26 November 2026, day 1, first day",
    ]);
    expect(days.get().slice(-4)).toEqual([
      "25 December 2026, Juledag, day 30, end by plain counting",
      "26 December 2026, 2. juledag, the period runs on",
      "27 December 2026, the period runs on",
      "28 December 2026, the period runs on, last day",
    ]);
    expect(text).toContain("Denmark (DK): varsel-1");
    expect(text).toMatch(/IANA time zone database 20\d\d[a-z]/);
  });

  test("W12, D8: counts for both parties and says whose end applies", async () => {
    const { text } = await page("?event=2026-11-30&time=23:30&calendar=DK&customer_calendar=FI");
    expect(text).toContain("Thu 31 Dec 2026 23:59 (Helsinki)");
    expect(text).toContain("The controller's, which ends later");
    expect(text).toContain("Day by day: the controller");
    expect(text).toContain("Day by day: the processor");
    expect(text).toMatch(/Controller ?Thu 31 Dec 2026 \(Helsinki\) ?2026-12-31T22:00:00Z ?✓ ?applies/);
  });

  test("W15: says by when notice must be given for a wanted day, and why no later day will do", async () => {
    const { $, text } = await page("?event=2027-01-28&calendar=DK&effective_day=2027-03-01");
    expect(text).toContain("Monday 1 March 2027 is too early for this notice");
    expect(text).toContain("Give notice on Wednesday 27 January 2027 at the latest");
    const rows = $("table.table-cards tbody tr").map((_, row) => $(row).text().replace(/\s+/g, " "));
    expect(rows.get()).toEqual([
      "Wed 27 Jan 2027Fri 26 Feb 2027Sat 27 Feb 2027✓in time",
      "Thu 28 Jan 2027Mon 1 Mar 2027Tue 2 Mar 2027✕too late",
      "Fri 29 Jan 2027Mon 1 Mar 2027Tue 2 Mar 2027✕too late",
    ]);
    expect(text).toContain(
      "Counting 30 days back from the wanted day gives Friday 29 January 2027, which would be too late",
    );
  });

  test("D8: says that the processor's holidays stand in for a state that has none here", async () => {
    const { text } = await page("?event=2026-12-10&customer_calendar=FO", "da");
    expect(text).toContain("Der findes ingen kalender for Færøerne; databehandlerens gælder: DK+.");
  });

  test.each([
    ["da", "Indsigelse til og med", "ons. 23. dec. 2026 kl. 23.59 (København)"],
    ["sv", "Invändningar till och med", "ons 23 dec. 2026 kl. 23:59 (Köpenhamn)"],
  ])("is written in %s", async (language, until, answer) => {
    const { $ } = await page("?event=2026-11-23", language);
    expect($("#answer").text()).toContain(until);
    expect($("#answer").text()).toContain(answer);
  });

  test("its own address leads to the same answer, whatever today is", async () => {
    const { $ } = await page("?event=2026-11-30&time=0.30&event_tz=Europe/Helsinki&customer_calendar=SE");
    const link = $('a[href^="/tools/deadline?"]').attr("href") ?? "";
    expect(link).toBe(
      "/tools/deadline?event=2026-11-30&time=00:30&event_tz=Europe/Helsinki&count=30&unit=days&calendar=DK%2B&customer_calendar=SE",
    );
    const again = await page(link.replace("/tools/deadline", ""));
    expect(again.$("#answer").text()).toBe($("#answer").text());
    expect(again.$('a[href^="/tools/deadline?"]').attr("href")).toBe(link);
  });

  test("takes the plus of a calendar as people write it", async () => {
    expect((await json("?event=2026-12-10&count=14&calendar=DK+")).last_day).toBe("2026-12-28");
  });
});

describe("a question that cannot be read", () => {
  const query = "?event=2026-02-30&time=25:00&count=none&unit=hours&calendar=EU&tz=Nowhere&customer_calendar=xx";

  test("is shown again as it was typed, with what is wrong beside each field", async () => {
    const answer = await ask(`/tools/deadline${query}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
    const $ = cheerio.load(await answer.text());
    for (const [name, value] of new URLSearchParams(query)) {
      expect($(`input[name=${name}], [name=${name}] option[selected]`).attr("value"), name).toBe(value);
      expect($(`[name=${name}]`).attr("aria-invalid"), name).toBe("true");
      expect($(`#${name}-error`).text(), name).not.toBe("");
      expect($(`[role=alert] a[href="#${name}"]`), name).toHaveLength(1);
    }
    expect($("#answer")).toHaveLength(0);
  });

  test("is answered to programs as an error that names the fields", async () => {
    const answer = await ask(`/tools/deadline.json${query}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
    const { code, fields } = await answer.json();
    expect(code).toBe("request.malformed");
    expect(fields.map(({ field, code: fault }: Record<string, string>) => `${field} ${fault}`)).toEqual([
      ...["event event.invalid", "time time.invalid", "count period.count_invalid", "unit period.unit_unknown"],
      ...["calendar calendar.unknown", "tz zone.unknown", "customer_calendar calendar.unknown"],
    ]);
  });
});

describe("the answer for programs", () => {
  test("W5: has the fields of a batch, then each party's count", async () => {
    const answer = await json("?event=2026-10-02&calendar=DK");
    expect(Object.keys(answer).slice(0, 4)).toEqual([
      ...["last_day", "window_end_exclusive_utc", "earliest_effective_day", "trace"],
    ]);
    expect(answer).toMatchObject({
      last_day: "2026-11-02",
      window_end_exclusive_utc: "2026-11-02T23:00:00.000Z",
      earliest_effective_day: "2026-11-03",
      trace: expect.arrayContaining(["The clocks change on the way: 745 hours instead of 744."]),
      controller: { raw_last_day: "2026-11-01", rules: ["3(4)"], dataset: "varsel-1" },
      wanted: null,
    });
  });

  test("W15: has the latest notice and the days that are too late", async () => {
    const { wanted } = await json("?event=2027-01-27&calendar=DK&effective_day=2027-03-01");
    expect(wanted).toMatchObject({
      allowed: true,
      latest_notice: { notice_day: "2027-01-27", last_day: "2027-02-26", earliest_effective_day: "2027-02-27" },
      counted_back: "2027-01-29",
      too_late: [{ notice_day: "2027-01-28" }, { notice_day: "2027-01-29", last_day: "2027-03-01" }],
    });
  });
});

describe("both are public pages", () => {
  test.each(["/tools/deadline", "/tools/deadline.json", "/tools/deadline?event=2026-11-23&effective_day=2027-03-01"])(
    "%s is kept for everyone: no session, no script, 304 for who has it",
    async (path) => {
      const first = await ask(path, { cookie: "varsel=someone" });
      const body = await first.text();
      expect([first.status, first.headers.get("cache-control")]).toEqual([200, "public, no-cache"]);
      expect(first.headers.get("set-cookie")).toBeNull();
      expect(first.headers.get("content-security-policy")).toContain("script-src 'none'");
      expect(body).not.toMatch(/<script|\sstyle=|\son\w+=/i);
      expect((await ask(path, { "if-none-match": first.headers.get("etag") ?? "" })).status).toBe(304);
    },
  );

  test("the foot of every public page leads there", async () => {
    const [{ processor = "" } = {}] = varsel.signIns.staff;
    for (const path of ["/", `/${processor}`, `/${processor}/changes`]) {
      const $ = cheerio.load(await (await ask(path)).text());
      expect($('footer a[href="/tools/deadline"]'), path).toHaveLength(1);
    }
  });
});
