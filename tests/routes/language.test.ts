import { type Site, startSite } from "@tests/support/test-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as language from "~/routes/language";

let site: Site;
beforeAll(async () => {
  site = await startSite({ routes: [{ path: "language", ...language }] });
});
afterAll(() => site.stop());

const choose = (fields: Record<string, string>) =>
  site.ask("/language", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields).toString(),
  });

describe("choosing a language", () => {
  test("keeps it in a cookie and leads back to the page with its query, without a language in the address", async () => {
    const { status, headers } = await choose({ lang: "sv", to: "/acme/compare?from=1&lang=da&to=2" });
    expect(status).toBe(303);
    expect(headers.location).toBe("/acme/compare?from=1&to=2");
    expect(headers["set-cookie"]?.join()).toContain("lang=sv;");
  });

  test.each(["//evil.example/x", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""])(
    "never leads to another site: %j",
    async (to) => {
      const { status, headers } = await choose({ lang: "da", to });
      expect([status, headers.location]).toEqual([303, "/"]);
    },
  );

  test("refuses a language that there is not, and a GET, and sets no cookie", async () => {
    const unknown = await choose({ lang: "xx", to: "/" });
    const read = await site.ask("/language?lang=sv");
    expect([unknown.status, read.status]).toEqual([400, 405]);
    expect([unknown.headers["set-cookie"], read.headers["set-cookie"]]).toEqual([undefined, undefined]);
  });
});
