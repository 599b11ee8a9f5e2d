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
    ["  Alfa ,  Hosting, Denmark ", { name: "Alfa", activity: "Hosting", location: "Denmark" }],
    ["Denmark, Hosting", { name: "Denmark, Hosting" }],
    ["Alfa\t Hosting ", { name: "Alfa", activity: "Hosting" }],
    ["Alfa | | Hosting |", { name: "Alfa", activity: "Hosting" }],
    ["Alfa, , Denmark", { name: "Alfa", location: "Denmark" }],
    ["Alfa(Denmark)", { name: "Alfa", location: "Denmark" }],
    ["Alfa (Denmark) Hosting", { name: "Alfa (Denmark) Hosting" }],
    ["Alfa (Denmark, Atlantis)", { name: "Alfa (Denmark, Atlantis)" }],
    ["Alfa – Denmark, Atlantis", { name: "Alfa", activity: "Denmark, Atlantis" }],
    ["Alfa – Hosting in 3 halls", { name: "Alfa", activity: "Hosting in 3 halls" }],
    ["Alfa – Strandvejen, Aarhus, Denmark", { name: "Alfa", activity: "Strandvejen, Aarhus, Denmark" }],
    ["Alfa – EU", { name: "Alfa", location: "EU" }],
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
    expect(read("Alfa A/S: Hosting", { lead: "Alfa A/S:" })).toEqual({ name: "Alfa A/S", activity: "Hosting" });
    expect(read("Alfa: Beta: Hosting", { lead: "Alfa: Beta:" })).toEqual({ name: "Alfa: Beta", activity: "Hosting" });
    expect(read("Alfa Hosting (EU) more", { lead: "Alfa" })).toEqual({ name: "Alfa", activity: "Hosting (EU) more" });
    expect(read("Alfa – Hosting", { lead: "Beta" })).toEqual({ name: "Alfa", activity: "Hosting" });
  });

  it.each([":Hosting", ": Hosting", " – Hosting", " Hosting", ":  Hosting"])(
    "reads what follows the name that stands out, with %j behind it or behind its country",
    (rest) => {
      expect(read(`Alfa${rest}`, { lead: "Alfa" })).toEqual({ name: "Alfa", activity: "Hosting" });
      const placed = { name: "Alfa", location: "Denmark", activity: "Hosting" };
      expect(read(`Alfa (Denmark)${rest}`, { lead: "Alfa" })).toEqual(placed);
    },
  );

  it("reads a value behind its heading however it is spaced, and takes a colon at the end off a name alone", () => {
    expect(read("  Alfa A/S : ", { children: ["  Country:United States  ", "Purpose:   Mail"] })).toEqual({
      ...{ name: "Alfa A/S", country: "United States", activity: "Mail" },
    });
    expect(read("Alfa: the host:", { children: ["Country: Denmark"] })).toMatchObject({ name: "Alfa: the host" });
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
