import { DatabaseFault, type FaultCode } from "@db/open/fault";
import { JournalUnavailable } from "@db/open/recorder";
import { type Site, startSite } from "@tests/support/test-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: Site;
/** What the store throws just now; null: it works. */
let thrown: Error | null = null;

async function stores(): Promise<null> {
  if (thrown !== null) throw thrown;
  return null;
}
const page = () => null;

beforeAll(async () => {
  site = await startSite({
    routes: [
      { path: "tools/page", default: page, loader: stores, action: stores },
      { path: "tools/file", loader: stores },
    ],
    publicState: async () => {
      await stores();
      return null;
    },
  });
});
afterAll(() => site.stop());

const fault = (code: FaultCode) => new DatabaseFault(code, "native", null, null);
const posted = { method: "POST", headers: { "sec-fetch-site": "same-origin", "accept-language": "sv" }, body: "" };
const ALL = [
  ["a page", "/tools/page", { headers: { "accept-language": "sv" } }],
  ["a form", "/tools/page", posted],
  ["a file", "/tools/file", { headers: { "accept-language": "sv" } }],
  ["what comes before any page", "/nordpost", { headers: { "accept-language": "sv" } }],
] as const;

const UNAVAILABLE = [
  "database.full",
  "database.readonly",
  "database.io",
  "database.corrupt",
  "database.unavailable",
  "database.busy",
  "database.conflict",
] as const;

describe.each(ALL)("%s", (_, path, call) => {
  test.each(UNAVAILABLE)("says when to come back where the store refuses: %s", async (code) => {
    thrown = fault(code);
    const { status, headers, body } = await site.ask(path, call);
    expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "30", "no-store"]);
    expect(body).toContain("Stängt en stund");
  });

  test("is a fault of ours where the store was asked wrongly", async () => {
    thrown = fault("database.constraint");
    const { status, headers, body } = await site.ask(path, call);
    expect([status, headers["retry-after"]]).toEqual([500, undefined]);
    expect(body).not.toContain("Stängt en stund");
  });
});

test.each([
  ["a commit whose outcome nobody knows", fault("database.outcome_unknown")],
  ["a commit that the second place has not", new JournalUnavailable()],
])("%s is not said to be undone", async (_, error) => {
  thrown = error;
  const { status, headers, body } = await site.ask("/tools/page", posted);
  expect([status, headers["retry-after"]]).toEqual([503, "30"]);
  expect(body).toContain("Inget svar i tid");
});
