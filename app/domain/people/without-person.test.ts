import { expect, test } from "vitest";
import { withoutPerson } from "./without-person";

const who = { addressKey: "ida@skov.example", names: new Set(["Ida Skov"]) };

test("SU-2 a person's address goes wherever it stands, in any case, and what stands around it stays", () => {
  expect(withoutPerson({ lines: ["to IDA@skov.example, bo@skov.example"] }, who)).toEqual({
    lines: ["to , bo@skov.example"],
  });
});

test("SU-2 the name beside the address goes, whatever it was then, and so does a name they had", () => {
  const said = { contact: { name: "I. Skov", address: "ida@skov.example" }, by: { name: "Ida Skov", id: "u1" } };
  expect(withoutPerson(said, who)).toEqual({ contact: { name: "–", address: "" }, by: { name: "–", id: "u1" } });
});

test("nothing of anybody else is touched, nor what only looks like a name", () => {
  const said = { name: "Bo", address: "bo@skov.example", text: "Ida Skov", n: 1, none: null, own: "aida@skov.example" };
  expect(withoutPerson(said, who)).toEqual(said);
});
