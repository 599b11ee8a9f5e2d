import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { findEntryFindings } from "./entry-findings";
import { findFindings, findListFindings } from "./list-findings";

const named = (...names: string[]) => names.map((name) => anEntry({ id: name, name }));

describe("findListFindings", () => {
  const report = (examples: string[], listed = ["Amazon", "Bravo"]) =>
    findListFindings(named(...listed), {
      processorName: "Forge",
      facts: { openEnded: [{ line: 1, text: "for example", examples }] },
    });

  it("TF-5 reports a list that says it is not closed, by words or by a listed example", () => {
    const [open] = report([]);
    expect(open).toMatchObject({ code: "INCOMPLETE_LIST", entryId: null, params: { words: "for example" } });
    expect(report(["Amazon Web Services"]).map(({ code }) => code)).toEqual(["INCOMPLETE_LIST"]);
    expect(report(["Raptor", "Amazon"]).map(({ code }) => code)).toEqual(["INCOMPLETE_LIST"]);
    expect(report(["Raptor"])).toEqual([]);
  });

  const elsewhere = (names: string[], ...listed: string[]) =>
    findListFindings(named(...listed), { processorName: "Forge", elsewhere: [{ document: "Summary", names }] });

  it("GS-6 names a company of another document once, and none that is listed under a longer name", () => {
    const [found, ...more] = elsewhere(["Alfa", "Bravo", "bravo", "Charlie", "Forge"], "Alfa Hosting A/S", "Delta");
    expect(found).toMatchObject({
      code: "NAMED_ELSEWHERE",
      level: "warn",
      entryId: null,
      params: { document: "Summary", names: ["Bravo", "Charlie"] },
    });
    expect(more).toEqual([]);
  });

  it("GS-6 finds nothing where every company of the other document is listed", () => {
    expect(elsewhere(["Alfa"], "Delta", "Alfa")).toEqual([]);
  });

  it("GS-6 takes an entry with its group's underlying tools to cover the group's other brands, and no others", () => {
    expect(elsewhere(["Instagram"], "Delta", "Facebook (and underlying tools)")).toEqual([]);
    expect(elsewhere(["Instagram"], "Delta", "Facebook og underliggende værktøjer")).toEqual([]);
    for (const listed of ["Facebook", "Azure (and underlying tools)", "Echo (and underlying tools)"]) {
      expect(elsewhere(["Instagram"], listed), listed).toHaveLength(1);
    }
    expect(elsewhere(["Echo"], "Foxtrot (and underlying tools)")).toHaveLength(1);
  });
});

describe("findFindings", () => {
  it("gives each entry's findings in the order of the list, then the list's own", () => {
    const entries = [
      anEntry({ id: "a", name: "Bravo", hostedAt: "b" }),
      anEntry({ id: "b", name: "Host" }),
      anEntry({ id: "c", name: "Golf" }),
    ];
    const context = { today: "2026-11-21", processorName: "Forge", facts: { openEnded: [] } };
    const open = { openEnded: [{ line: 1, text: "among others", examples: [] }] };
    const found = findFindings(entries, { ...context, facts: open });
    const each = entries.flatMap((entry) => findEntryFindings(entry, { ...context, others: entries }));
    expect(found.slice(0, -1)).toEqual(each);
    expect(found.at(-1)).toMatchObject({ code: "INCOMPLETE_LIST", entryId: null });
    expect(new Set(each.map(({ entryId }) => entryId))).toEqual(new Set(["a", "b", "c"]));
    expect(found.find(({ code }) => code === "SELF_HOSTED_AT_OTHER_SUBPROCESSOR")).toMatchObject({
      entryId: "a",
      params: { host: "Host" },
    });
  });

  it("takes the entity of a host to be known by the contract of one that runs on it", () => {
    const host = anEntry({ id: "h", name: "Host", legalName: null, registrationNumber: null });
    const guest = anEntry({ id: "g", name: "Guest", hostedAt: "h", legalBasis: "Databehandleraftale" });
    const context = { today: "2026-11-21", processorName: "Forge" };
    const unknown = (entries: Parameters<typeof findFindings>[0]) =>
      findFindings(entries, context).flatMap(({ code, entryId }) => (code === "LEGAL_ENTITY_MISSING" ? [entryId] : []));
    expect(unknown([host, guest])).toEqual([]);
    expect(unknown([host])).toEqual(["h"]);
  });
});
