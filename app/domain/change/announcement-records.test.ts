import { aChange, aChangeItem, hashOf, NOW } from "@tests/support/builders";
import { aPlanContext } from "@tests/support/checking";
import { describe, expect, it } from "vitest";
import { CLASSIFICATION_RULE } from "../classification/table";
import { sha256, toHash } from "../evidence/hash";
import { addHashes, closeSnapshot, EMPTY_SNAPSHOT } from "../evidence/snapshot";
import { PERIOD_RULE } from "../periods/window";
import { announcementRecords, type Release, rulesOf } from "./announcement-records";
import { itemsHash, sealedHash } from "./item-content";

const context = { ...aPlanContext([]), tzdata: "2025b" };
const rows = (...ids: string[]) => {
  const added = addHashes(
    EMPTY_SNAPSHOT,
    ids.map((id) => ({ id, hash: toHash(hashOf(id)) })),
  );
  if (!added.ok) throw new Error(added.code);
  return added.snapshot;
};
const [A, B, C] = [hashOf("a"), hashOf("b"), hashOf("c")];
const release: Release = {
  items: [aChangeItem()],
  announcedAt: NOW,
  notices: rows("n1", "n2"),
  recipients: rows("r1", "r2", "r3"),
  leftOut: rows("l1"),
  followers: EMPTY_SNAPSHOT,
  corrections: EMPTY_SNAPSHOT,
  templates: [
    { kind: "notice", language: "da", hash: B },
    { kind: "follower_notice", language: "da", hash: C },
    { kind: "notice", language: "da", hash: A },
    { kind: "notice", language: "sv", hash: C },
  ],
};
const change = aChange({
  id: "change",
  processorId: "p",
  ref: "2026-01",
  baseVersion: 4,
  createdBy: "ida",
  orderedBy: "bo",
});
const records = (over: Partial<Release> = {}, of = change) => announcementRecords(of, context, { ...release, ...over });

describe("the leaves of an announcement", () => {
  it("say what was announced, to how many, and by which rules", () => {
    expect(records()[0]).toMatchObject({
      ...{ type: "change_announced", processorId: "p", changeId: "change", at: NOW, ref: "2026-01" },
      ...{ baseVersion: 4, itemCount: 1, contentHash: itemsHash(release.items), reclassifiedHash: sealedHash([]) },
      ...{ firstDay: "2026-04-15", notices: closeSnapshot(release.notices), leftOut: closeSnapshot(release.leftOut) },
      ...{ emergency: false, rules: rulesOf(context), by: { kind: "staff", id: "bo" } },
    });
    expect(rulesOf(context)).toEqual({
      classification: CLASSIFICATION_RULE,
      periods: PERIOD_RULE,
      holidays: context.fallbackCalendar.dataset,
      timeZones: "tzdata/2025b",
    });
  });

  it("say to how many it was sent, and in which words: one hash a language over all its messages", () => {
    const hash = (...hashes: string[]) => sha256(hashes.map(toHash).sort().join("\n"));
    const notice = {
      ...{ v: 1, type: "notice_issued", processorId: "p", changeId: "change", at: NOW, mail: "notice" },
      recipients: closeSnapshot(release.recipients),
      templates: [
        { language: "da", hash: hash(A, B) },
        { language: "sv", hash: hash(C) },
      ],
      by: { kind: "staff", id: "bo" },
    };
    expect(records().slice(1)).toEqual([notice]);
    const templates = [...release.templates].reverse();
    expect(records({ templates })[1]).toMatchObject({ templates: [...notice.templates].reverse() });
    const followers = rows("f1");
    expect(records({ followers }).slice(2)).toEqual([
      {
        ...{ ...notice, mail: "follower_notice", recipients: closeSnapshot(followers) },
        templates: [{ language: "da", hash: hash(C) }],
      },
    ]);
  });

  it("say of a hurried change that it is, and of an item's class that a person said it, without the reason", () => {
    expect(records({}, { ...change, emergency: "The vendor closes." })[0]).toMatchObject({ emergency: true });
    const said = (reason: string) =>
      records(
        {},
        {
          ...change,
          reclassifications: [
            {
              ...{ entryId: "e", added: ["LEGAL_ENTITY"], removed: [], reason, computed: ["NAME_ONLY"], content: A },
              ...{ by: "ida", at: NOW, confirmedBy: null, confirmedAt: null },
            },
          ],
        },
      )[0];
    expect(said("one")).toEqual(said("another"));
    expect(said("one")).not.toEqual(records()[0]);
  });

  it("name who ordered it, or who made the draft where nobody did", () => {
    expect(records({}, { ...change, orderedBy: null })[0]).toMatchObject({ by: { kind: "staff", id: "ida" } });
  });

  it("are a bug without a number", () => {
    expect(() => records({}, { ...change, ref: null })).toThrow("without a number");
  });
});
