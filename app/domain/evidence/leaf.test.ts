import { describe, expect, test } from "vitest";
import { commit } from "./commitment";
import { sha256 } from "./hash";
import { LEAF_MAX_BYTES, leafHashOfText, sealLeaf } from "./leaf";
import type { LogRecord, NoticeIssuedRecord, ObjectionDecidedRecord } from "./log-record";
import { EMPTY_TREE, leafHash } from "./merkle";

const notice: NoticeIssuedRecord = {
  v: 1,
  type: "notice_issued",
  processorId: "018f0000-0000-7000-8000-000000000001",
  at: "2026-03-02T09:30:00.000Z",
  changeId: "018f0000-0000-7000-8000-000000000002",
  mail: "notice",
  recipients: { count: 0, root: EMPTY_TREE.root },
  templates: [{ language: "da", hash: sha256("da") }],
  by: { kind: "system" },
};

const decided: ObjectionDecidedRecord = {
  v: 1,
  type: "objection_decided",
  processorId: "018f0000-0000-7000-8000-000000000001",
  at: "2026-03-02T09:30:00.000Z",
  decisionId: "018f0000-0000-7000-8000-000000000003",
  objectionId: "018f0000-0000-7000-8000-000000000004",
  changeId: "018f0000-0000-7000-8000-000000000002",
  controllerId: "018f0000-0000-7000-8000-000000000005",
  outcome: "carved_out",
  reasons: commit(new Uint8Array(32), "The old set-up stays for this customer"),
  by: { kind: "staff", id: "018f0000-0000-7000-8000-000000000006" },
};

const withTemplates = (count: number): NoticeIssuedRecord => ({
  ...notice,
  templates: Array.from({ length: count }, () => ({ language: "da", hash: sha256("da") })),
});

describe("a leaf", () => {
  test("is the record's canonical JSON with its form and kind, and the RFC 6962 hash of exactly that text", () => {
    const sealed = sealLeaf(notice);
    expect(sealed).toEqual({
      ok: true,
      text:
        '{"at":"2026-03-02T09:30:00.000Z","by":{"kind":"system"},"changeId":"018f0000-0000-7000-8000-000000000002",' +
        '"mail":"notice","processorId":"018f0000-0000-7000-8000-000000000001",' +
        `"recipients":{"count":0,"root":"${EMPTY_TREE.root}"},` +
        `"templates":[{"hash":"${sha256("da")}","language":"da"}],"type":"notice_issued","v":1}`,
      hash: sealed.ok ? leafHash(Buffer.from(sealed.text)) : null,
    });
    expect(sealed.ok && leafHashOfText(sealed.text)).toBe(sealed.ok && sealed.hash);
  });

  test("is at most 8 KiB long: one more row of a list is refused, and nothing is cut off", () => {
    let count = 1;
    while (sealLeaf(withTemplates(count + 1)).ok) count += 1;
    const longest = sealLeaf(withTemplates(count));
    if (!longest.ok) throw new Error("The longest leaf that fits must be sealed");
    const row = `,{"hash":"${sha256("da")}","language":"da"}`.length;
    expect(longest.text.length).toBeLessThanOrEqual(LEAF_MAX_BYTES);
    expect(longest.text.length).toBeGreaterThan(LEAF_MAX_BYTES - row);
    expect(sealLeaf(withTemplates(count + 1))).toEqual({ ok: false, code: "leaf.too_large", path: "" });
  });

  test("may be exactly 8,192 bytes long, and not 8,193", () => {
    const padded = (length: number): LogRecord => ({ ...withTemplates(85), changeId: "x".repeat(length) });
    const bare = sealLeaf(padded(1));
    if (!bare.ok) throw new Error("The record without padding must be sealed");
    const room = 8192 - bare.text.length;
    expect(room).toBeLessThan(127);
    expect(sealLeaf(padded(1 + room))).toMatchObject({ ok: true });
    expect(sealLeaf(padded(2 + room))).toMatchObject({ code: "leaf.too_large" });
  });

  test("takes ids, instants, days, references and versions as they are written, up to 128 characters", () => {
    for (const text of ["2026-03-02T09:30:00.000Z", "2026-03-02", "2026-01-I12", "reg1182-71/v1", "a".repeat(128)]) {
      expect(sealLeaf({ ...decided, decisionId: text })).toMatchObject({ ok: true });
    }
  });

  test.each([
    ["a name of two words", "Ane Prøve"],
    ["a mail address", "ane@kunde.example"],
    ["a letter beyond ASCII", "Åse"],
    ["a line break", "a\nb"],
    ["an empty text", ""],
    ["a text longer than any id", "a".repeat(129)],
  ])("takes no free text even where the type lets a string in: %s", (_, text) => {
    expect(sealLeaf({ ...decided, decisionId: text })).toEqual({
      ok: false,
      code: "leaf.not_opaque",
      path: "decisionId",
    });
  });

  test.each([
    ["a lone surrogate", { ...notice, changeId: "\ud800" }, "json.lone_surrogate", "changeId"],
    ["NUL", { ...notice, by: { kind: "staff", id: "a\0" } }, "json.nul", "by.id"],
    [
      "NaN",
      { ...notice, recipients: { ...notice.recipients, count: Number.NaN } },
      "json.number_not_finite",
      "recipients.count",
    ],
  ] satisfies [string, LogRecord, string, string][])(
    "refuses %s with a code and the place",
    (_, record, code, path) => {
      expect(sealLeaf(record)).toEqual({ ok: false, code, path });
    },
  );

  test("names a place inside a list", () => {
    const language = "d a" as "da";
    expect(sealLeaf({ ...notice, templates: [{ language, hash: sha256("da") }] })).toMatchObject({
      code: "leaf.not_opaque",
      path: "templates.0.language",
    });
  });

  test("takes a personal field as a commitment, never as a string: the compiler refuses it, and sealing too", () => {
    // @ts-expect-error A string is no Commitment.
    const leaking: ObjectionDecidedRecord = { ...decided, reasons: "Ane Prøve asked for it" };
    // @ts-expect-error A plain hash is no Commitment either: it could be guessed.
    const guessable: ObjectionDecidedRecord = { ...decided, reasons: sha256("Ane Prøve") };
    expect(sealLeaf(leaking)).toEqual({ ok: false, code: "leaf.not_opaque", path: "reasons" });
    expect(guessable.reasons).not.toBe(decided.reasons);
    expect(sealLeaf(decided)).toMatchObject({ ok: true });
  });
});
