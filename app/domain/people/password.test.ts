import fc from "fast-check";
import { expect, test } from "vitest";
import { judgePassword, PASSWORD_MAX, PASSWORD_MIN } from "./password";

const ABOUT = ["Varsel", "Fjord Mail A/S", "Ida Østergård", "ida.fjord@fjord-mail.example"];
const judge = (password: string) => judgePassword(password, ABOUT);

test("GS-9 a password has twelve characters or more, counted as people count them", () => {
  expect(judge("kæde-is-tal")).toEqual({ ok: false, code: "password.too_short" });
  expect(judge("kæde-is-tale")).toEqual({ ok: true });
  expect(judge("🐦".repeat(6))).toEqual({ ok: false, code: "password.too_short" });
  expect(judge("x".repeat(PASSWORD_MAX + 1))).toEqual({ ok: false, code: "password.too_long" });
});

test("GS-9 a letter is one character, however it is composed", () => {
  expect(judge("kæde-is-tal\u0061\u030A".normalize("NFD"))).toEqual({ ok: true });
  expect(judge("blå ø-tur på".normalize("NFD"))).toEqual({ ok: true });
  expect(judge("blå ø-tur p".normalize("NFD"))).toEqual({ ok: false, code: "password.too_short" });
});

test.each([
  "lille ugle i hvid lampe",
  "tolv små bogstaver",
  "cykelslange brand vindue",
  "839201748365",
  "aN4#kd02;qLz",
])("GS-9 nothing is asked of its composition: %s", (password) => expect(judge(password)).toEqual({ ok: true }));

test.each([
  ...[
    "password1234",
    "Password!2026",
    "P4ssw0rd-2026",
    "qwertyuiop12",
    "Qwerty123456!",
    "123456789012",
    "111111111111",
  ],
  ...["121212121212", "abcabcabcabc", "abcdefghijkl", "1q2w3e4r5t6y", "letmeinplease", "iloveyou2026", "Sommer2026!!!"],
  ...[
    "adgangskode1",
    "Velkommen2026",
    "hemmelighed!!",
    "lösenord2026",
    "Sommar-sommar",
    "välkommen1234",
    "ÅÅÅÅÅÅÅÅÅÅÅÅ",
  ],
])("GS-9 what is tried first is refused: %s", (password) => {
  expect(judge(password)).toEqual({ ok: false, code: "password.guessable" });
});

test.each([
  ...[
    "fjordmail2026",
    "Fjord-Mail-2026",
    "idaøstergård",
    "Østergård1234",
    "varselvarsel",
    "varsel-fjord1",
    "ida.fjord@fjord-mail",
  ],
  ...["fjordpassword", "Ida-Velkommen-26"],
])("GS-9 the words of the person, the company and the product make no password: %s", (password) => {
  expect(judge(password)).toEqual({ ok: false, code: "password.guessable" });
});

test("a word of the company inside a longer password is no fault", () => {
  expect(judge("fjord hvid lampe trappe")).toEqual({ ok: true });
});

test("any random text of twelve letters passes", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."bcdfghjkmpqtvxz"), minLength: PASSWORD_MIN, maxLength: 40 });
  fc.assert(
    fc.property(letters, (text) => {
      fc.pre(new Set(text).size > 6);
      return judge(text).ok;
    }),
  );
});

test("the verdict comes quickly for the longest", () => {
  const started = performance.now();
  expect(judge("a".repeat(500) + "password".repeat(62))).toMatchObject({ ok: true });
  expect(performance.now() - started).toBeLessThan(500);
});
