import { aChange, aChangeItem, aContact, aController, anEntry, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { closeSnapshot, snapshotRoot } from "../evidence/snapshot";
import { leftOutRow, type StagedNotice, stageNotice } from "../notice/stage-notice";
import { draftItems } from "./items";
import { announcedItem, emptyRelease, freeze, freezeFollowers } from "./release";

const NOW = "2026-03-02T08:00:00.000Z";
const [listed, fresh] = [anEntry({ name: "Alfa" }), anEntry({ name: "Beta", since: null })];

describe("an item as it is stored once the change is announced", () => {
  const change = aChange({ id: "c" });
  const stored = (proposed: (typeof listed)[], pairs: { removed: string; added: string }[] = []) =>
    draftItems([listed], { firstDay: "2026-04-15", proposed, pairs }, "2026-03-02").map((item, at) =>
      announcedItem(item, at + 1, change, `item ${at + 1}`),
    );

  it("says whom it is about, in which class, and both sides; it concerns nobody yet and is in no list", () => {
    const after = { ...fresh, since: "2026-04-15" };
    expect(stored([fresh], [{ removed: listed.id, added: fresh.id }])).toEqual([
      {
        ...{ id: "item 1", processorId: change.processorId, changeId: "c", position: 1, kind: "REPLACEMENT" },
        ...{ kinds: ["REPLACEMENT"], qualifiers: [], takenOverBy: null, entryId: fresh.id, name: "Beta" },
        ...{ replacedEntryId: listed.id, before: listed, after, concerned: 0, publishedVersion: null },
      },
    ]);
  });

  it("names who takes over, and replaces nobody where nobody is replaced", () => {
    const items = draftItems(
      [listed, fresh],
      { firstDay: null, proposed: [fresh], pairs: [{ removed: listed.id, added: fresh.id }] },
      "2026-03-02",
    );
    expect(items.map((item) => announcedItem(item, 1, change, "x"))).toMatchObject([
      {
        ...{ kind: "REMOVAL", qualifiers: ["taken_over"], takenOverBy: { entryId: fresh.id, name: "Beta" } },
        ...{ replacedEntryId: null, after: null },
      },
    ]);
  });

  it("is of the class that counts, which a person may have said", () => {
    const [item] = draftItems([listed], { firstDay: null, proposed: [listed, fresh], pairs: [] }, "2026-03-02");
    if (item === undefined) throw new Error("no item");
    expect(announcedItem({ ...item, kinds: ["LEGAL_ENTITY", "ADDITION"] }, 1, change, "x").kind).toBe("LEGAL_ENTITY");
    expect(announcedItem({ ...item, kinds: [] }, 1, change, "x").kind).toBe("ADDITION");
  });
});

describe("what evidence says of a release", () => {
  let ids = 0;
  const make = {
    ...{
      now: NOW,
      mailHost: "mail.example",
      salt: () => "A".repeat(43),
      nextId: () => `id-${String(++ids).padStart(4, "0")}`,
    },
    ...{ linkHash: () => "ab", messageId: () => "m" },
  };
  const gate = (itemId: string) => ({ itemId, tracks: ["N" as const], clauses: [], reasons: [], needsTool: false });
  function staged(...itemIds: string[]): StagedNotice {
    const controller = aController();
    const planned = {
      ...{ controllerId: controller.id, terms: someTerms(), periods: null, window: null, gateWindow: null },
      ...{ gates: itemIds.map(gate), leftOut: [], fault: null },
    };
    const contacts = [aContact({ controllerId: controller.id }), aContact({ controllerId: controller.id })];
    return stageNotice(planned, { changeId: "c", controller, contacts }, make);
  }
  const leftOut = { id: "l1", processorId: "p", changeId: "c", controllerId: "k", reasons: [] };
  const items = () => [aChangeItem({ id: "x", concerned: 0 }), aChangeItem({ id: "y", concerned: 0 })];
  const rootOf = (rows: Parameters<typeof snapshotRoot>[0]) => {
    const made = snapshotRoot(rows);
    return made.ok ? made.snapshot : made.code;
  };

  it("is nothing while nothing is staged", () => {
    const release = emptyRelease(items(), NOW);
    expect(release).toMatchObject({ announcedAt: NOW, templates: [], items: [{ id: "x" }, { id: "y" }] });
    for (const part of ["notices", "recipients", "leftOut", "followers", "corrections"] as const)
      expect(closeSnapshot(release[part]).count, part).toBe(0);
  });

  it("is every notice, mail and customer left out, in whatever pages they come", () => {
    const pages = [[staged("x"), staged("x", "y")], [staged("y")]];
    const release = emptyRelease(items(), NOW);
    freeze(release, pages[0] ?? [], [leftOut]);
    freeze(release, pages[1] ?? [], []);
    const all = pages.flat();
    expect(closeSnapshot(release.notices)).toEqual(rootOf(all.map(({ noticeRow }) => noticeRow)));
    expect(closeSnapshot(release.recipients)).toEqual(rootOf(all.flatMap(({ recipientRows }) => recipientRows)));
    expect(closeSnapshot(release.recipients).count).toBe(6);
    expect(closeSnapshot(release.leftOut)).toEqual(rootOf([leftOutRow(leftOut)]));
    expect(closeSnapshot(release.corrections).count).toBe(0);
    expect(release.items.map(({ id, concerned }) => [id, concerned])).toEqual([
      ["x", 2],
      ["y", 2],
    ]);
  });

  it("tells the short mails of a correction from full notices", () => {
    const one = staged("x");
    const [first, ...rest] = one.recipientRows;
    if (first === undefined) throw new Error("no row");
    const correcting = { ...one, recipientRows: [{ ...first, mail: "correction" as const }, ...rest] };
    const release = emptyRelease(items(), NOW);
    freeze(release, [correcting], []);
    expect(closeSnapshot(release.corrections)).toEqual(rootOf([{ ...first, mail: "correction" }]));
    expect(closeSnapshot(release.recipients)).toEqual(rootOf(rest));
  });

  it("counts followers by themselves", () => {
    const release = emptyRelease(items(), NOW);
    const { recipientRows } = staged("x");
    freezeFollowers(release, recipientRows);
    expect(closeSnapshot(release.followers)).toEqual(rootOf(recipientRows));
    expect(closeSnapshot(release.recipients).count).toBe(0);
  });

  it("takes no row twice: that is a fault of the program", () => {
    const release = emptyRelease(items(), NOW);
    const one = staged("x");
    expect(() => freeze(release, [one, one], [])).toThrow(/snapshot.out_of_order/);
  });
});
