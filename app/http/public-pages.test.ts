import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RESERVED_SLUGS } from "~/domain/processor/processor";
import { publicPageOf } from "./public-pages";

describe("public pages", () => {
  test.each([
    "/nordpost",
    "/nordpost.json",
    "/nordpost.csv",
    "/nordpost.jsonld",
    "/nordpost.md",
    "/nordpost/versions",
    "/nordpost/versions/12",
    "/nordpost/compare",
    "/nordpost/changes",
    "/nordpost/changes/2026-01",
    "/nordpost/feed.atom",
    "/nordpost/feed.json",
    "/nordpost/changes.ics",
    "/nordpost/theme.css",
    "/nordpost/log/checkpoint",
    "/api/v1/processors/nordpost/list",
    "/api/v1/processors/nordpost/changes/2026-01",
  ])("%s is one, of that processor", (path) => {
    expect(publicPageOf(path)).toMatchObject({ slug: "nordpost", url: path });
  });

  test.each(["/tools/deadline", "/tools/deadline.json"])(
    "%s is one by its question, whatever else is added",
    (path) => {
      expect(publicPageOf(`${path}?utm=x&count=14&event=2026-11-23&tz=`)).toMatchObject({
        slug: null,
        url: `${path}?event=2026-11-23&count=14`,
        moreWhenSignedIn: false,
      });
    },
  );

  test("the front page is one, of nobody in particular", () => {
    expect(publicPageOf("/?lang=sv&x=1")).toMatchObject({ slug: null, url: "/?lang=sv" });
  });

  test.each([
    "/nordpost/changes/2026-01/object",
    "/nordpost/subscribe",
    "/n/token",
    "/u/token",
    "/subscriptions/token",
    "/sign-in",
    "/portal/list",
    "/dev/mail",
    "/Nordpost",
    "/a",
  ])("%s is none", (path) => {
    expect(publicPageOf(path)).toBeNull();
  });

  test("no reserved first word is a processor's", () => {
    for (const word of RESERVED_SLUGS)
      for (const path of [`/${word}`, `/${word}/versions`, `/${word}/changes`]) expect(publicPageOf(path)).toBeNull();
  });

  test("an address too long to be a link is none", () => {
    expect(publicPageOf(`/nordpost?on=${"1".repeat(2000)}`)).toBeNull();
  });
});

test("the address a page is kept under is one of its own addresses, whatever stood in the query", () => {
  fc.assert(
    fc.property(fc.webQueryParameters({ size: "small" }), (query) => {
      const page = publicPageOf(`/nordpost?${query}`);
      expect(publicPageOf(page?.url ?? "")).toEqual(page);
    }),
  );
});
