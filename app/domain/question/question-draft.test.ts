import { expect, test } from "vitest";
import { NAME_MAX, TEXT_MAX_BYTES } from "../objection/draft";
import { readContact, readQuestion } from "./question-draft";

test("a question needs a name and words, and is kept as it was typed", () => {
  expect(readQuestion({ personName: [" Bo\tSkov "], text: [" Hvor?\r\nHvornår? "] })).toEqual({
    draft: { personName: "Bo Skov", text: "Hvor?\nHvornår?" },
    faults: [],
  });
  expect(readQuestion({}).faults).toEqual([
    { field: "personName", code: "field.required" },
    { field: "text", code: "field.required" },
  ]);
  expect(readQuestion({ personName: ["B".repeat(201)], text: ["æ".repeat(60_000)] }).faults).toEqual([
    { field: "personName", code: "field.too_long" },
    { field: "text", code: "field.too_long" },
  ]);
});

test("a named contact needs a name and an address that mail can be sent to", () => {
  expect(readContact({ name: ["Ane"], address: [" ane@skov.example "] })).toEqual({
    draft: { name: "Ane", address: "ane@skov.example", note: "" },
    faults: [],
  });
  expect(readContact({ address: ["ane"] }).faults).toEqual([
    { field: "name", code: "field.required" },
    { field: "address", code: "field.no_address" },
  ]);
  expect(readContact({ name: ["Ane"] }).faults).toEqual([{ field: "address", code: "field.required" }]);
});

test("a note is kept as it was typed, and a name and words that are as long as may be are taken", () => {
  const named = readContact({ name: ["Ane"], address: ["ane@skov.example"], note: [" Hun er\r\nny. "] });
  expect(named).toMatchObject({ draft: { note: "Hun er\nny." }, faults: [] });
  const long = readContact({ name: ["Ane"], address: ["ane@skov.example"], note: ["x".repeat(TEXT_MAX_BYTES + 1)] });
  expect(long.faults).toEqual([{ field: "note", code: "field.too_long" }]);
  const most = { personName: ["B".repeat(NAME_MAX)], text: ["x".repeat(TEXT_MAX_BYTES)] };
  expect(readQuestion(most).faults).toEqual([]);
});
