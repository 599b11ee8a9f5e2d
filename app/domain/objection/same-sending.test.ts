import { describe, expect, it } from "vitest";
import { isSameSending } from "./same-sending";

const sent = {
  ...{ itemIds: ["a", "b"], ground: "security" as const, text: "We doubt it.", wish: "stay" },
  ...{ personName: "Bo Skov", address: "bo@skov.example", organisation: "Skov ApS", fileHashes: ["1", "2"] },
};

describe("a form that comes twice", () => {
  it("is the same sending, in whatever order its items and files came", () => {
    expect(isSameSending(sent, { ...sent, itemIds: ["b", "a"], fileHashes: ["2", "1"] })).toBe(true);
  });

  it.each([
    { itemIds: ["a"] },
    { ground: null },
    { text: "We doubt it" },
    { wish: "" },
    { personName: "Bo" },
    { address: "bo@other.example" },
    { organisation: "Skov A/S" },
    { fileHashes: ["1"] },
    { itemIds: [], fileHashes: ["a", "b", "1", "2"] },
  ])("is another objection where it says something else: %j", (other) => {
    expect(isSameSending(sent, { ...sent, ...other })).toBe(false);
  });
});
