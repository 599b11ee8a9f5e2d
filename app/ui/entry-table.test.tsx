import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "~/domain/register/entry";
import type { Locale } from "~/i18n/locales";
import { EntryTable } from "./entry-table";
import { entryView } from "./entry-view";
import { TranslatorProvider } from "./translator";

const render = (locale: Locale, content: ReactNode) =>
  renderToStaticMarkup(<TranslatorProvider locale={locale}>{content}</TranslatorProvider>);

function row(parts: Partial<Entry>, locale: Locale = "en", notForAll = false): string {
  const view = entryView({ ...blankEntry("7", "Acme"), ...parts }, "2026-12-05", { notForAll });
  return render(locale, <EntryTable caption="List" entries={[view]} />);
}

const us = [{ role: "processing" as const, country: "US", region: null, address: null }];
const shield = {
  tool: "privacy_shield",
  instrument: "EU-US Privacy Shield",
  module: null,
  checkedOn: null,
  listedEntity: null,
  fallback: null,
} as const;

describe("EntryTable", () => {
  it("D17: shows a printed basis as printed and says since when it is void", () => {
    const html = row({ legalBasis: "EU-US Privacy Shield", transfer: shield, locations: us });
    expect(html).toContain(">EU-US Privacy Shield<");
    expect(html).toContain("not valid since 16 July 2020");
    expect(row({ legalBasis: "EU-US Privacy Shield", transfer: shield }, "da")).toContain(
      "ikke gyldigt siden 16. juli 2020",
    );
  });

  it("D17: says that a tool is not stated where none is, and names none", () => {
    const html = row({ legalBasis: "Databehandleraftale", locations: us });
    expect(html).toContain("Databehandleraftale");
    expect(html).toContain("Transfer tool not stated");
    expect(html).not.toMatch(/clauses|Framework|adequacy/i);
  });

  it("says what is not stated instead of leaving a gap", () => {
    const html = row({});
    expect(html).toContain("Country not stated");
    expect(html).toContain("Legal basis not stated");
    expect(html).toContain("Activity not stated");
  });

  it("D16: says that an entry is not for all customers, and neither who nor how many", () => {
    expect(row({}, "en", true)).toContain("Not for all customers");
    expect(row({})).not.toContain("Not for all customers");
  });

  it("says a phase-out in a word with its day, or that the day is missing (HL-B1.5)", () => {
    expect(row({ status: "phasing_out" })).toContain("end date not stated");
    expect(row({ status: "phasing_out", phaseOutEnd: "2027-03-31" })).toContain("last day 31 Mar 2027");
  });

  it("says what happens where when places differ in it", () => {
    const place = { region: null, address: null };
    const html = row({
      locations: [
        { ...place, role: "storage", country: "DE" },
        { ...place, role: "access", country: "IN" },
      ],
    });
    expect(html).toContain("Germany (storage), India (remote access)");
  });

  it("shows names as text, whatever they hold, without style or script", () => {
    const html = row({ name: '<b onclick="x">A</b>', activity: "a & b" });
    expect(html).toContain("&lt;b onclick=&quot;x&quot;&gt;A&lt;/b&gt;");
    expect(html).not.toMatch(/ style=|<script/);
  });

  it("HL-3.1 keeps what else is stated folded up, in words, and shows no fold where nothing is", () => {
    const stated: Partial<Entry> = {
      retention: "30 dage",
      sensitiveData: ["children"],
      parent: { name: "Moder", country: "US" },
      subProcessors: [{ name: "Echo", country: "DE", activity: "backup" }],
      certificates: [{ name: "ISO 27001", validUntil: "2027-06-30" }],
    };
    const html = row(stated, "da");
    expect(html).toContain("<details");
    for (const text of ["30 dage", "Oplysninger om børn", "Moder, USA", "Echo, Tyskland (backup)", "30. juni 2027"]) {
      expect(html).toContain(text);
    }
    expect(row({})).not.toContain("<details");
  });

  it("says that a company on the list decides for itself", () => {
    expect(row({ role: "controller" })).toContain("Controller, alone or jointly");
  });
});
