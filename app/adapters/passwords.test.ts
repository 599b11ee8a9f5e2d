import { expect, test } from "vitest";
import { createPasswords } from "./passwords.server";

const passwords = createPasswords();

test.each([
  ["å as one letter, and as a with a ring", "blå kæde i vinden", "bla\u030A kæde i vinden"],
  ["ö as one letter, and as o with two dots", "köttbullar på söndag", "ko\u0308ttbullar pa\u030A so\u0308ndag"],
  ["ﬁ as a ligature, and as two letters", "ﬁrben i ﬁskedammen", "firben i fiskedammen"],
])("GS-9 a password is right however its letters are composed: %s", async (_, one, other) => {
  expect(one).not.toBe(other);
  const [ofOne, ofOther] = [await passwords.hash(one), await passwords.hash(other)];
  for (const stored of [ofOne, ofOther])
    for (const typed of [one, other]) expect(await passwords.verify(stored, typed)).toBe(true);
  expect(await passwords.verify(ofOne, one.replace(/[åöﬁ]/, "x"))).toBe(false);
});

test("a password of nobody, and a damaged hash, are never right", async () => {
  expect(await passwords.verify(null, "a password that nobody has")).toBe(false);
  expect(await passwords.verify("$argon2id$damaged", "whatever")).toBe(false);
});
