import { describe, expect, it } from "vitest";
import { readItem } from "./items";

const item = (text: string, over: { lead?: string; children?: string[] } = {}) =>
  readItem({
    ...{ line: 1, source: text, text, lead: over.lead ?? null },
    children: (over.children ?? []).map((child) => ({ line: 2, source: child, text: child })),
  });
const read = (...asked: Parameters<typeof item>) => {
  const found = item(...asked);
  if (!found.ok) return found.proposal;
  return Object.fromEntries(Object.entries(found.cells).map(([column, cell]) => [column, cell?.text]));
};

describe("an item of a list", () => {
  it.each([
    ["Alfa – Hosting – Denmark", { name: "Alfa", activity: "Hosting", location: "Denmark" }],
    ["Alfa: Hosting", { name: "Alfa", activity: "Hosting" }],
    ["Alfa | Denmark | Hosting", { name: "Alfa", activity: "Hosting", location: "Denmark" }],
    ["Alfa\tHosting", { name: "Alfa", activity: "Hosting" }],
    ["Alfa; Hosting; DPA", { name: "Alfa", activity: "Hosting", legalBasis: "DPA" }],
    ["Alfa / Hosting", { name: "Alfa", activity: "Hosting" }],
    ["Alfa - Hosting", { name: "Alfa", activity: "Hosting" }],
    ["Alfa", { name: "Alfa" }],
    ["Mailgun Technologies, Inc.", { name: "Mailgun Technologies, Inc." }],
    ["Alfa, Hosting, Denmark", { name: "Alfa", activity: "Hosting", location: "Denmark" }],
    ["Alfa, Hosting", { name: "Alfa, Hosting" }],
    ["Alfa (Denmark)", { name: "Alfa", location: "Denmark" }],
    ["Alfa (formerly Beta)", { name: "Alfa (formerly Beta)" }],
    ["Alfa – 25313763 – Hosting", { name: "Alfa", registrationNumber: "25313763", activity: "Hosting" }],
    ["Alfa – SCC – Hosting", { name: "Alfa", legalBasis: "SCC", activity: "Hosting" }],
    [
      "Alfa – Vej 1, 8000 Aarhus, Denmark – Hosting",
      { name: "Alfa", address: "Vej 1, 8000 Aarhus, Denmark", activity: "Hosting" },
    ],
  ])("reads %j", (text, cells) => {
    expect(read(text)).toEqual(cells);
    expect(item(text).ok).toBe(true);
  });

  it("reads the name that stands out, with its country behind it, and the rest as what it does", () => {
    expect(read("Alfa (Denmark): Hosting", { lead: "Alfa" })).toEqual({
      ...{ name: "Alfa", location: "Denmark", activity: "Hosting" },
    });
    expect(read("Alfa: Hosting", { lead: "Alfa:" })).toEqual({ name: "Alfa", activity: "Hosting" });
    expect(read("Alfa Hosting and mail", { lead: "Alfa" })).toEqual({ name: "Alfa", activity: "Hosting and mail" });
    expect(read("Alfa", { lead: "Alfa" })).toEqual({ name: "Alfa" });
    expect(read("Alfa – Hosting", { lead: "Beta" })).toEqual({ name: "Alfa", activity: "Hosting" });
  });

  it("reads lines below it by their headings, and the name above them", () => {
    const children = ["Purpose: Hosting", "Country: Denmark", "Colour: red", "Name: Beta", "no heading", "Data: "];
    expect(read("Alfa A/S:", { children })).toMatchObject({ name: "Alfa A/S", country: "Denmark" });
    expect(read("ignored", { lead: "Alfa:", children: ["Country: Denmark"] })).toEqual({
      ...{ name: "Alfa", country: "Denmark" },
    });
    expect(read("Alfa – Hosting", { children: ["Colour: red"] })).toEqual({ name: "Alfa", activity: "Hosting" });
  });

  it("does not choose between two parts that could both be the activity: it proposes", () => {
    const found = item("Alfa – Hosting – Support – Denmark");
    expect(found).toEqual({
      ...{ ok: false, why: "item.unclear", proposal: { name: "Alfa", activity: "Hosting", location: "Denmark" } },
    });
    expect(item("Alfa – Denmark – Sweden – Hosting").ok).toBe(false);
  });
});
