import { expect, test } from "vitest";
import {
  endSessionCookie,
  languageOf,
  readCookie,
  sessionCookie,
  setLanguageCookie,
  setSessionCookie,
} from "./cookies";

test("under https a session cookie is bound to the host and hidden from script", () => {
  expect(setSessionCookie("t0k-e_n", { secure: true, maxAge: null })).toBe(
    "__Host-varsel=t0k-e_n; Path=/; SameSite=Lax; HttpOnly; Secure",
  );
  expect(sessionCookie(true)).toMatchObject({ name: "__Host-varsel", secure: true, httpOnly: true, path: "/" });
});

test("plain http has a plain name", () => {
  expect(setSessionCookie("t", { secure: false, maxAge: 60 })).toBe(
    "varsel=t; Path=/; Max-Age=60; SameSite=Lax; HttpOnly",
  );
});

test("signing out empties the cookie at once", () => {
  expect(endSessionCookie(true)).toContain("__Host-varsel=; Path=/; Max-Age=0;");
});

test("a value that could end the cookie is a fault", () => {
  expect(() => setSessionCookie("a; Domain=other.example", { secure: true, maxAge: null })).toThrow("must be plain");
});

test("a cookie is read by its whole name", () => {
  expect(readCookie("xvarsel=1; varsel=2; varsel=3", "varsel")).toBe("2");
  expect(readCookie("other=varsel", "varsel")).toBeNull();
  expect(readCookie(undefined, "varsel")).toBeNull();
});

test("the language cookie holds a language or nothing", () => {
  expect(languageOf(setLanguageCookie("da", false))).toBe("da");
  expect(languageOf("lang=xx")).toBeNull();
});
