import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath, redirectTo } from "./redirect";

test.each(["/", "/staff/changes/2026-01?tab=1#top", "/%C3%A6ble", "/a//b"])("%s is a path of this site", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  "//other.example",
  "/\\other.example",
  "\\/other.example",
  "https://other.example",
  "javascript:alert(1)",
  "/a/..//other.example",
  "/./\t/other.example",
  "/%2e%2e//other.example",
  " /a",
  "/a\nSet-Cookie: x",
  "",
  "staff",
  null,
  7,
])("%j is none", (path) => {
  expect(localPath(path)).toBeNull();
});

test("whatever is asked for, a browser stays on this site", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "..",
    ".",
    "other.example",
    "@",
    ":",
    "%2f",
    "\t",
    "\n",
    "?",
    "#",
    "a",
    "https:",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
      (path) => {
        const location = redirectTo(path).headers.get("Location") ?? "";
        expect(new URL(location, "https://varsel.example/staff/x").origin).toBe("https://varsel.example");
      },
    ),
    { numRuns: 2000 },
  );
});

test("a redirect after an act is a 303, with the cookies it is given", () => {
  const response = redirectTo("/staff", { "Set-Cookie": "a=1" });
  expect([response.status, response.headers.get("Set-Cookie")]).toEqual([303, "a=1"]);
});
