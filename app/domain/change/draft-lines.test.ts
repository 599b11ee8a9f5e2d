import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import { draftEntryLines } from "./draft-lines";

const place = (country: string | null, region: string | null = null) => ({
  ...{ role: "storage" as const, country, region, address: null },
});
const [kept, edited, gone, left] = [
  anEntry({ id: "kept", name: "Kept" }),
  anEntry({ id: "edited", name: "Edited" }),
  anEntry({ id: "gone", name: "Gone", legalName: null }),
  anEntry({ id: "left", name: "Left" }),
];
const fresh = anEntry({ id: "fresh", name: "Fresh", legalName: "Fresh Ærø A/S" });
const base = [kept, edited, gone, left];
const proposed = [{ ...kept }, { ...edited, contact: "DPO" }, fresh];
const lines = (over: { proposed?: Entry[]; pairs?: { removed: string; added: string }[] } = {}, search = "") =>
  draftEntryLines(base, { proposed, pairs: [{ removed: "gone", added: "fresh" }], ...over }, search);
const states = (...asked: Parameters<typeof lines>) => lines(...asked).map(({ id, state }) => `${id} ${state}`);

describe("the entries of a draft", () => {
  it("are what is proposed, then what goes, each with what the draft does to it", () => {
    expect(states()).toEqual(["kept listed", "edited changed", "fresh added", "gone replaced", "left removed"]);
  });

  it("are removed, not replaced, where a company that is listed already takes over", () => {
    expect(states({ pairs: [{ removed: "gone", added: "kept" }] })).toContain("gone removed");
    expect(states({ pairs: [{ removed: "left", added: "fresh" }] })).toContain("gone removed");
    const both = ["gone", "left"].map((removed) => ({ removed, added: removed === "gone" ? "fresh" : "kept" }));
    expect(states({ pairs: both }).slice(-2)).toEqual(["gone replaced", "left removed"]);
  });

  it("are found by a part of either name, in any spelling", () => {
    expect(states({}, "GON")).toEqual(["gone replaced"]);
    expect(states({}, "ærø a/s")).toEqual(["fresh added"]);
    expect(states({}, "null")).toEqual([]);
  });

  it("name each place once: the country, or the region where no country is named", () => {
    const locations = [place("DE", "Bavaria"), place("DE"), place(null, "EU"), place(null)];
    expect(lines({ proposed: [anEntry({ id: "kept", name: "Kept", activity: "Mail", locations })] })[0]).toEqual({
      ...{ id: "kept", name: "Kept", activity: "Mail", state: "changed", places: ["DE", "EU"] },
    });
  });
});
