import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "../entry";
import type { ReadEntry } from "../read/read-entry";
import { answer, answersForHistory } from "./answer";
import type { Identity, Question } from "./suggest";

const held = (id: string, more: Partial<Entry> = {}): Entry => ({ ...blankEntry(id, `Old ${id}`), ...more });
const row = (id: string, more: Partial<Entry> = {}): ReadEntry => ({
  entry: { ...blankEntry(id, `Row ${id}`), printed: { name: `Row ${id}` }, ...more },
  line: 1,
  columns: ["name"],
  readings: [],
});
const open = (gone: Entry[], added: ReadEntry[], questions: Question[] = []): Identity => ({
  ...{ read: added, kept: [], gone, added, questions },
});

describe("the answers about a file", () => {
  it("one entry with another name keeps its identity, two companies are a pair, the rest comes and goes", () => {
    const identity = open([held("a"), held("b"), held("c")], [row("1"), row("2"), row("3")]);
    const result = answer(identity, [
      { gone: "a", added: "1", is: "same" },
      { gone: "b", added: "2", is: "replaces" },
      { gone: "c", added: "3", is: "separate" },
    ]);
    expect(result).toMatchObject({ ok: true, pairs: [{ removed: "b", added: "2" }] });
    expect(result.ok && result.entries.map(({ id, name }) => [id, name])).toEqual([
      ["a", "Row 1"],
      ["2", "Row 2"],
      ["3", "Row 3"],
    ]);
  });

  it("may say of one entry several times that it is not another, and once that it is", () => {
    const identity = open([held("a"), held("b")], [row("1"), row("2")]);
    const separate = { gone: "a", added: "1", is: "separate" as const };
    expect(answer(identity, [separate, separate, { gone: "a", added: "2", is: "same" }])).toMatchObject({ ok: true });
    const twice = { gone: "a", added: "2", is: "same" as const };
    expect(answer(identity, [{ gone: "a", added: "1", is: "same" }, twice])).toEqual({
      ...{ ok: false, code: "answer.twice", answer: twice },
    });
  });

  it("are refused about an entry or a row that is not open", () => {
    const identity = open([held("a")], [row("1")]);
    for (const unknown of [
      { gone: "a", added: "9", is: "separate" as const },
      { gone: "9", added: "1", is: "separate" as const },
    ])
      expect(answer(identity, [unknown])).toEqual({ ok: false, code: "answer.unknown", answer: unknown });
  });

  it("HL-B1.13 a host that stands in the file is known by what it turned out to be, any other as it was", () => {
    const identity = open([held("a")], [row("1"), row("2", { hostedAt: "1" }), row("3", { hostedAt: "elsewhere" })]);
    const result = answer(identity, [{ gone: "a", added: "1", is: "same" }]);
    expect(result.ok && result.entries.map(({ hostedAt }) => hostedAt)).toEqual([null, "a", "elsewhere"]);
    const unanswered = answer(identity, []);
    expect(unanswered.ok && unanswered.entries.map(({ hostedAt }) => hostedAt)).toEqual([null, "1", "elsewhere"]);
  });
});

describe("the answers for versions of the past", () => {
  const question = (kind: Question["kind"], gone: string, added: string): Question => ({
    ...{ kind, gone, added, why: "same_company" },
  });

  it("take an entry that does something else now for one, each once, and nothing else for anything", () => {
    const questions = [
      question("rename", "a", "1"),
      question("activity", "a", "1"),
      question("activity", "a", "2"),
      question("activity", "b", "1"),
      question("replacement", "b", "2"),
      question("activity", "b", "2"),
    ];
    expect(answersForHistory(open([], [], questions))).toEqual([
      { gone: "a", added: "1", is: "same" },
      { gone: "b", added: "2", is: "same" },
    ]);
  });
});
