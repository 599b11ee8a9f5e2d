import { readFile } from "node:fs/promises";
import { arbitraryList } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { diffLists } from "../diff/diff-lists";
import { blankEntry, type Entry } from "../entry";
import type { ReadEntry } from "../read/read-entry";
import { readList } from "../read/read-list";
import { answer, answersForHistory } from "./answer";
import { suggestIdentity } from "./suggest";

const DAY = "2026-11-21";
const reader = createTableReader();

async function readCsv(text: string, prefix: string): Promise<ReadEntry[]> {
  const file = await reader.read({ bytes: new TextEncoder().encode(text), format: "csv" });
  if (!file.ok) throw new Error(file.code);
  let last = 0;
  const newId = () => {
    last += 1;
    return `${prefix}-${last}`;
  };
  return readList({ blocks: file.blocks, processorName: "Heyloyalty", newId }).entries;
}

const heyloyalty = async () =>
  (await readFile(new URL("../../../../tests/fixtures/lists/heyloyalty.csv", import.meta.url), "utf8")).replace(
    /^\uFEFF/,
    "",
  );
const entriesOf = (rows: ReadEntry[]): Entry[] => rows.map(({ entry }) => entry);
const held = (id: string, name: string, activity: string | null, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry(id, name),
  activity,
  printed: activity === null ? { name } : { name, activity },
  ...more,
});
const row = (name: string, activity: string | null, more: Partial<Entry> = {}): ReadEntry => ({
  entry: { ...held(`read-${name}-${activity}`, name, activity), ...more },
  line: 1,
  columns: ["name", "activity"],
  readings: [],
});

describe("a changed list, imported against the current one", () => {
  const edited = async () =>
    (await heyloyalty())
      .replace(
        /^Sendgrid;.*$/m,
        "Brevdue Mail GmbH;Hafenweg 1, 20095 Hamburg, Germany;E-mail tjenester;Databehandleraftale",
      )
      .replace(/^TimeLog A\/S;.*\r?\n/m, "")
      .replace("Refshalevej 147", "Refshalevej 149")
      .replace("Intern kommunikation", "Intern kommunikation og kundesupport")
      .concat("Lagerhaus GmbH;Hafenweg 2, 20095 Hamburg, Germany;Backup;Databehandleraftale\r\n");

  it("keeps what is beyond doubt and asks about the rest, deciding nothing", async () => {
    const current = entriesOf(await readCsv(await heyloyalty(), "old"));
    const { kept, gone, added, questions } = suggestIdentity(current, await readCsv(await edited(), "new"));
    expect(kept).toHaveLength(12);
    expect(gone.map(({ name }) => name)).toEqual(["Sendgrid", "Slack", "TimeLog A/S"]);
    expect(added.map(({ entry }) => entry.name)).toEqual(["Brevdue Mail GmbH", "Slack", "Lagerhaus GmbH"]);
    expect(questions).toEqual([
      { kind: "replacement", gone: "old-6", added: "new-6", why: "same_activity" },
      { kind: "activity", gone: "old-11", added: "new-11", why: "same_company" },
    ]);
  });

  it("gives one replacement, addition, removal, corrected address and other processing once answered", async () => {
    const current = entriesOf(await readCsv(await heyloyalty(), "old"));
    const identity = suggestIdentity(current, await readCsv(await edited(), "new"));
    const result = answer(identity, [
      { gone: "old-6", added: "new-6", is: "replaces" },
      { gone: "old-11", added: "new-11", is: "same" },
    ]);
    if (!result.ok) throw new Error(result.code);
    const changes = diffLists(current, result.entries, result.pairs, DAY);
    expect(changes.map(({ kind, name, replaces }) => [kind, name, replaces?.name])).toEqual([
      ["REPLACEMENT", "Brevdue Mail GmbH", "Sendgrid"],
      ["ADDRESS_ONLY", "Analyzer Software A/S", undefined],
      ["OTHER_PROCESSING", "Slack", undefined],
      ["ADDITION", "Lagerhaus GmbH", undefined],
      ["REMOVAL", "TimeLog A/S", undefined],
    ]);
  });

  it("changes nothing when the same file comes again, and keeps what staff added meanwhile", async () => {
    const current = entriesOf(await readCsv(await heyloyalty(), "old")).map((entry) => ({
      ...entry,
      name: entry.name === "Sendgrid" ? "Twilio SendGrid" : entry.name,
      legalName: entry.legalName ?? "Entered by staff",
      contact: "dpo@vendor.example",
      guarantee: "ISO 27001",
      locations: entry.locations.map((place) => ({ ...place, role: "storage" as const })),
    }));
    const result = answer(suggestIdentity(current, await readCsv(await heyloyalty(), "new")), []);
    expect(result.ok && diffLists(current, result.entries, result.pairs, DAY)).toEqual([]);
  });

  it("HL-B1.13 keeps a host by its identity", async () => {
    const current = entriesOf(await readCsv(await heyloyalty(), "old"));
    const result = answer(suggestIdentity(current, await readCsv(await edited(), "new")), []);
    expect(result.ok && result.entries.find(({ name }) => name === "Bitrix24")?.hostedAt).toBe("old-2");
  });
});

describe("suggestIdentity", () => {
  it("finds the same entry behind another spelling", () => {
    const { kept, questions } = suggestIdentity(
      [held("a", "LinkMobility", "SMS tjenester")],
      [row("LINKmobility", "SMS  Tjenester")],
    );
    expect(kept.map(({ entry }) => [entry.id, entry.name])).toEqual([["a", "LINKmobility"]]);
    expect(questions).toEqual([]);
  });

  it("keeps several activities of one company apart", () => {
    const current = [held("a", "Alfa", "Hosting"), held("b", "Alfa", "Support")];
    const { kept } = suggestIdentity(current, [row("Alfa", "Support"), row("Alfa", "Hosting")]);
    expect(kept.map(({ entry }) => entry.id)).toEqual(["b", "a"]);
  });

  it("keeps a name whose activity one side does not state, unless there are two of it", () => {
    expect(suggestIdentity([held("a", "Alfa", null)], [row("Alfa", "Hosting")]).kept).toHaveLength(1);
    const twice = [held("a", "Alfa", null), held("b", "Alfa", "Support")];
    expect(suggestIdentity(twice, [row("Alfa", "Hosting")]).kept).toHaveLength(0);
  });

  it("asks whether a similar name is a rename, and never renames by itself", () => {
    const { kept, questions } = suggestIdentity(
      [held("a", "Amazon Web Services (AWS)", "Hosting")],
      [row("Amazon Web Services Inc (AWS)", "Hosting and AI")],
    );
    expect(kept).toEqual([]);
    expect(questions).toMatchObject([{ kind: "rename", gone: "a" }]);
  });

  it("finds a renamed company by its number", () => {
    const { questions } = suggestIdentity(
      [held("a", "Alfa", "Hosting", { registrationNumber: "29394458" })],
      [row("Omega", "Support", { registrationNumber: "DK 29394458".slice(3) })],
    );
    expect(questions).toMatchObject([{ kind: "rename", why: "same_company" }]);
  });

  it("asks three things of one entry at most, the likeliest first", () => {
    const rows = ["Bravo", "Charlie", "Delta", "Alfa Nord"].map((name) => row(name, "Hosting"));
    const { questions } = suggestIdentity([held("a", "Alfa", "Hosting")], rows);
    expect(questions).toHaveLength(3);
    expect(questions[0]).toMatchObject({ kind: "rename", why: "similar_name" });
  });

  it("asks nothing of companies that share neither number, name, word nor activity", () => {
    const gone = held("a", "Alfa A", "Hosting");
    expect(suggestIdentity([gone], [row("Bravo A", "Support")]).questions).toEqual([]);
    // No activity on either side is nothing in common.
    expect(suggestIdentity([held("a", "Alfa", null)], [row("Bravo", null)]).questions).toEqual([]);
    expect(suggestIdentity([held("a", "Alfa", null)], [row("Bravo", "Hosting")]).questions).toEqual([]);
    expect(suggestIdentity([gone], [row("Bravo", "Hosting")]).questions).toMatchObject([
      { kind: "replacement", why: "same_activity" },
    ]);
  });

  it("asks about a similar name, sooner where the activity is the same, and about another activity first", () => {
    const rows = [
      row("Omega", "Hosting"),
      row("Nordlys Cloud Danmark", "Backup"),
      row("Nordlys Cloud Norge", "Hosting"),
      row("Nordlys Cloud", "Support"),
    ];
    const { questions } = suggestIdentity([held("a", "Nordlys Cloud", "Hosting")], rows);
    expect(questions.map(({ kind, added }) => [kind, added])).toEqual([
      ["activity", "read-Nordlys Cloud-Support"],
      ["rename", "read-Nordlys Cloud Norge-Hosting"],
      ["rename", "read-Nordlys Cloud Danmark-Backup"],
    ]);
  });

  it("looks at fifty rows that share a hint, and no further", () => {
    const rows = Array.from({ length: 51 }, (_, n) => row(`Vendor${n}x`, "Hosting"));
    const last = row("Vendor last", "Hosting", { registrationNumber: "29394458" });
    const gone = held("a", "Alfa", "Hosting", { registrationNumber: "29394458" });
    expect(suggestIdentity([gone], [...rows, last]).questions[0]).toMatchObject({
      kind: "rename",
      added: last.entry.id,
    });
    const similar = row("Alfas", "Hosting");
    const asked = (before: number) =>
      suggestIdentity([held("a", "Alfa", "Hosting")], [...rows.slice(0, before), similar]).questions.some(
        ({ added }) => added === similar.entry.id,
      );
    expect([asked(49), asked(50)]).toEqual([true, false]);
  });

  it("takes the first of several that are printed alike for the first, and leaves what is over", () => {
    const [first, second] = [held("a", "Alfa", "Hosting"), held("b", "Alfa", "Hosting")];
    const { kept, gone } = suggestIdentity([first, second], [row("Alfa", "Hosting")]);
    expect([kept.map(({ entry }) => entry.id), gone.map(({ id }) => id)]).toEqual([["a"], ["b"]]);
    const more = suggestIdentity([first], [row("Alfa", "Hosting"), row("Alfa", "Hosting")]);
    expect([more.kept.length, more.added.length]).toEqual([1, 1]);
  });

  it("takes the entry at the same address, of two that are alike but for that", () => {
    const at = (id: string, address: string) => held(id, "Alfa", "Hosting", { address });
    const read = row("ALFA", "hosting", { address: "Kaj 2" });
    const { kept } = suggestIdentity([at("a", "Kaj 1"), at("b", "Kaj 2")], [read]);
    expect(kept.map(({ entry }) => entry.id)).toEqual(["b"]);
  });

  it("puts every entry and every row in exactly one place", () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryList, (current, rows) => {
        const read = rows.map(
          (entry): ReadEntry => ({
            entry: { ...entry, id: `new-${entry.id}` },
            line: 1,
            columns: ["name"],
            readings: [],
          }),
        );
        const { kept, gone, added } = suggestIdentity(current, read);
        expect([...kept.map(({ entry }) => entry.id), ...gone.map(({ id }) => id)].sort()).toEqual(
          current.map(({ id }) => id).sort(),
        );
        expect(kept.length + added.length).toBe(read.length);
      }),
    );
  });
});

describe("answer", () => {
  const identity = () =>
    suggestIdentity([held("a", "Alfa", "SMS"), held("b", "Bravo", "Mail")], [row("Charlie", "SMS")]);

  it("takes unanswered questions for separate companies", () => {
    const result = answer(identity(), []);
    expect(result).toMatchObject({ ok: true, pairs: [] });
  });

  it("refuses what is not there, and the same entry twice", () => {
    const charlie = "read-Charlie-SMS";
    expect(answer(identity(), [{ gone: "x", added: charlie, is: "same" }])).toMatchObject({ code: "answer.unknown" });
    const twice = [
      { gone: "a", added: charlie, is: "replaces" as const },
      { gone: "b", added: charlie, is: "same" as const },
    ];
    expect(answer(identity(), twice)).toMatchObject({ code: "answer.twice" });
  });

  it("takes the same name with another activity for one entry in dated versions of the past", () => {
    const found = suggestIdentity(
      [held("a", "Alfa", "SMS"), held("b", "Bravo", "Mail")],
      [row("Alfa", "Mail"), row("Bravo", "SMS")],
    );
    const result = answer(found, answersForHistory(found));
    expect(result.ok && result.entries.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
