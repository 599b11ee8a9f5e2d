import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAddress } from "./mask-address";

test("an address shows its first sign and its domain, and nothing of its length", () => {
  expect(maskAddress("ane.skov@kunde.example")).toBe("a•••@kunde.example");
  expect(maskAddress("a@kunde.example")).toBe("a•••@kunde.example");
  expect(maskAddress("øjvind@kunde.example")).toBe("ø•••@kunde.example");
  expect(maskAddress("nobody")).toBe("•••");
});

test("nothing after the first sign of the local part is shown, whatever it is", () => {
  const local = fc.stringMatching(/^[a-z0-9.+-]{2,20}$/);
  fc.assert(
    fc.property(local, (name) => {
      expect(maskAddress(`${name}@kunde.example`)).toBe(`${name[0]}•••@kunde.example`);
    }),
  );
});
