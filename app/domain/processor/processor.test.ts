import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isSlug, RESERVED_SLUGS } from "./processor";

describe("a processor's address", () => {
  it("is 2 to 40 small letters, digits and hyphens", () => {
    for (const slug of ["ab", "heyloyalty", "cc-tech", "24", "a".repeat(40)]) expect(isSlug(slug), slug).toBe(true);
    for (const none of ["", "a", "a".repeat(41), "Heyloyalty", "cc_tech", "a/b", "a b", "ærø", "ab\n", "a.b"])
      expect(isSlug(none), JSON.stringify(none)).toBe(false);
  });

  it("is none that a page of the portal, its server or a file for robots and icons has already", () => {
    const own = ["assets", "favicon.ico", "healthz", "metrics", "readyz", ...new Set(firstWords())];
    expect(own.length).toBeGreaterThan(10);
    for (const word of own) expect([word, isSlug(word), reserved.includes(word)]).toEqual([word, false, true]);
    for (const word of reserved) expect(isSlug(word), word).toBe(false);
  });
});

const reserved: readonly string[] = RESERVED_SLUGS;

/** The first word of each route's address, by Remix's names of files: `_` marks layouts, `[.]` is a dot. */
function firstWords(): string[] {
  const files = readdirSync(new URL("../../routes", import.meta.url)).filter((name) => /\.tsx?$/.test(name));
  return files
    .map((name) =>
      name
        .replace(/\.tsx?$/, "")
        .replaceAll("[.]", "\0")
        .split(".")
        .find((word) => !word.startsWith("_")),
    )
    .filter((word) => word !== undefined)
    .map((word) => word.replace(/_$/, "").replaceAll("\0", "."))
    .filter((word) => !word.startsWith("$"));
}
