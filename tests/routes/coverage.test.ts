import { startLinkedSite } from "@tests/support/linked-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

type Site = Awaited<ReturnType<typeof startLinkedSite>>;
let site: Site;
let staff: { cookie: string };
beforeAll(async () => {
  site = await startLinkedSite();
  staff = await site.signIn();
});
afterAll(() => site.end());

const coverage = () => `/staff/changes/${site.changeId}/coverage`;
const text = async (path: string, headers: Record<string, string> = staff) => (await site.ask(path, headers)).text();

describe("the coverage of a change", () => {
  test("is reached from its page, names every customer that was told, and masks people", async () => {
    expect(await text(`/staff/changes/${site.changeId}`)).toContain(coverage());
    const page = await text(coverage());
    const notices = (await site.rows("notices")).filter((row) => row.change_id === site.changeId);
    const customers = (await site.rows("controllers")).filter(({ id }) =>
      notices.some((row) => row.controller_id === id),
    );
    expect(customers.length).toBeGreaterThan(0);
    for (const { name } of customers) expect(page).toContain(String(name).replaceAll("&", "&amp;"));
    expect(page).not.toContain(site.recipient(0).address);
    expect(page).not.toMatch(/\bread by\b/i);
  });

  test("is a table to save, without formulas and without addresses", async () => {
    const answer = await site.ask(`${coverage()}.csv?state=told`, staff);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const csv = await answer.text();
    expect(csv.split("\r\n")[0]?.replace("\uFEFF", "")).toMatch(/^customer,answer,acted_on_page,told_at/);
    expect(csv).not.toContain(site.recipient(0).address);
    for (const line of csv.split("\r\n").slice(1)) expect(line).not.toMatch(/^[=+@-]/);
  });

  test("and its progress are nobody's without a session, and nobody else's change exists", async () => {
    for (const path of [coverage(), `${coverage()}.csv`, `/staff/changes/${site.changeId}/progress`]) {
      const answer = await site.ask(path);
      expect([path, answer.status, answer.headers.get("location")?.startsWith("/staff/sign-in")]).toEqual([
        path,
        303,
        true,
      ]);
      const stranger = path.replace(site.changeId, "01980000-0000-7000-8000-00000000ffff");
      expect((await site.ask(stranger, staff)).status).toBe(404);
    }
  });

  test("tells how the sending goes, as data and as events that end when all is out", async () => {
    const path = `/staff/changes/${site.changeId}/progress`;
    const once = await (await site.ask(path, staff)).json();
    expect(once).toMatchObject({
      total: expect.any(Number),
      accepted: expect.any(Number),
      isDone: expect.any(Boolean),
    });
    const stream = await site.ask(path, { ...staff, accept: "text/event-stream" });
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const reader = stream.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain("retry: 3000");
    await reader?.cancel();
  });

  test("shows its bar without script too, and carries only the one script that keeps it up to date", async () => {
    const answer = await site.ask(coverage(), staff);
    const page = await answer.text();
    expect(page).toContain("<progress");
    const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(1);
    const [, src = "", nonce = ""] = /src="([^"]+)" nonce="([^"]+)"/.exec(scripts[0] ?? "") ?? [];
    expect(answer.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(answer.headers.get("content-security-policy")).toContain("connect-src 'self'");
    const script = await site.ask(src);
    expect([script.status, script.headers.get("content-type")?.includes("javascript")]).toEqual([200, true]);
    expect(await script.text()).toContain("EventSource");
  });
});

test("the notice as PDF is one's own, and any other link is unknown", async () => {
  const { token } = site.recipient(0);
  const answer = await site.ask(`/n/${token}/notice.pdf`);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    "application/pdf",
    "no-store",
  ]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.toString("latin1")).toContain("/Lang (en)");
  expect((await site.ask(`/n/${"x".repeat(43)}/notice.pdf`)).status).toBe(404);
});
