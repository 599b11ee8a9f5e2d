import { describe, expect, it } from "vitest";
import type { Entry, EntryRole } from "./entry";
import { needsContract } from "./needs-contract";

const developer = (needs: boolean): Entry["developer"] => ({
  ...{ secrecyDay: null, needsContract: needs, accessUntil: null },
});

describe("a contract under Art. 28(4)", () => {
  it.each<[EntryRole, Entry["developer"], boolean]>([
    ["sub_processor", null, true],
    ["sub_processor", developer(false), true],
    ["external_developer", developer(true), true],
    ["external_developer", null, true],
    ["external_developer", developer(false), false],
    ["direct_processor", null, false],
    ["controller", null, false],
    ["controller", developer(true), false],
  ])("HL-B1.15 HL-11k is needed with a %s, of which is stated %j: %s", (role, stated, needed) => {
    expect(needsContract({ role, developer: stated })).toBe(needed);
  });
});
