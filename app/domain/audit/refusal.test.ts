import { describe, expect, test } from "vitest";
import { isRefusal, refusedPage, slugIn } from "./refusal";

const ID = "0190f5f0-0000-7000-8000-000000000000";
const TOKEN = "qL3v8xkYwD0aZ2bT5cR7dE9fG1hJ4kM6nP8qS0tU2vW";

describe("GS-12 a refused attempt", () => {
  test("is every answer that says who is let in: 401, 403 and 429", () => {
    for (const status of [401, 403, 429])
      expect(isRefusal(status, { path: "/fjord", isSignedIn: false }), String(status)).toBe(true);
    for (const status of [200, 303, 304, 400, 405, 500])
      expect(isRefusal(status, { path: "/staff", isSignedIn: true }), String(status)).toBe(false);
  });

  test("is a page that is not there where somebody who signed in asked for it, or a mailed secret was guessed", () => {
    expect(isRefusal(404, { path: `/staff/customers/${ID}`, isSignedIn: true })).toBe(true);
    expect(isRefusal(404, { path: "/wp-login.php", isSignedIn: false })).toBe(false);
    expect(isRefusal(404, { path: `/n/${TOKEN}`, isSignedIn: false })).toBe(true);
    expect(isRefusal(404, { path: `/staff/reset/${TOKEN}`, isSignedIn: false })).toBe(true);
  });

  test("at a sign-in is told by the sign-in itself, so that it is told once", () => {
    for (const path of ["/sign-in", "/staff/sign-in", "/staff/sign-in.data"])
      expect(isRefusal(401, { path, isSignedIn: false }), path).toBe(false);
    expect(isRefusal(401, { path: "/staff/sign-ins", isSignedIn: false })).toBe(true);
  });
});

test("what was asked for is told without anything secret, and without names", () => {
  expect(refusedPage(`/staff/customers/${ID}`)).toBe(`/staff/customers/${ID}`);
  expect(refusedPage(`/portal/${ID}/users`)).toBe(`/portal/${ID}/users`);
  expect(refusedPage(`/staff/changes/${ID}/authorisations/Skov%20A%2FS`)).toBe(`/staff/changes/${ID}/authorisations/:`);
  for (const path of [`/n/${TOKEN}`, `/staff/welcome/${TOKEN}`, `/subscriptions/confirm/${TOKEN}`, `/staff/${TOKEN}`])
    expect(refusedPage(path)).not.toContain(TOKEN);
  expect(refusedPage(`/n/${TOKEN}/object`)).toBe("/n");
  expect(refusedPage("/fjord/subscribe")).toBe("/fjord");
  expect(refusedPage("/fjord/staff/hansen")).toBe("/fjord");
  expect(refusedPage(`/${TOKEN}`)).toBe("/:");
  expect(["/", "/staff", "/portal"].map(refusedPage)).toEqual(["/", "/staff", "/portal"]);
  expect(refusedPage(`/staff/${"a/".repeat(200)}`).length).toBeLessThanOrEqual(128);
});

test("an address names the processor by its first word", () => {
  expect(slugIn("/fjord-mail/subscribe")).toBe("fjord-mail");
  expect(slugIn("/")).toBeNull();
  expect(slugIn("/Fjord")).toBeNull();
  expect(slugIn("fjord")).toBeNull();
  expect(slugIn(`/${"x".repeat(41)}`)).toBeNull();
});
