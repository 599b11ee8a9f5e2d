import { anAuthorisation, aSecret, aUser } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import { approvalActs, PORTAL_AUTHORITY } from "./approval-acts";
import { boundTo, closedCode, isBoundTo } from "./approval-code";
import {
  type ApprovalDraft,
  type ApprovalFacts,
  approvalFaults,
  askedItems,
  readApproval,
  shownText,
} from "./approving";
import { opensGate } from "./authorisation";
import { readRecording } from "./recording";

const gate = (itemId: string, tracks: Track[], needsTool = false): ItemGate => ({
  ...{ itemId, tracks, clauses: [], reasons: [], needsTool },
});
const GATES = [gate("a", ["N", "C"]), gate("b", ["S", "K"]), gate("c", ["I"]), gate("d", ["N"], true)];
const controllerId = "customer";
const draft = (over: Partial<ApprovalDraft> = {}): ApprovalDraft => ({
  ...{ acts: [{ grant: "approval", itemId: "b" }], startFrom: "", text: "", approverId: "ane", acknowledged: false },
  ...over,
});
const facts = (over: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  ...{ isOpen: true, notice: { controllerId, gates: GATES }, decided: new Set(), given: [], approvers: ["ane"] },
  ...over,
});
const faults = (over: Partial<ApprovalDraft> = {}, of: Partial<ApprovalFacts> = {}) =>
  approvalFaults(draft(over), facts(of)).map((code) => code.replace("approval.", ""));

describe("what a customer can give", () => {
  test("is what its tracks ask for and it has not given; leave to start early can be given anew", () => {
    expect(askedItems(facts())).toEqual([
      { itemId: "a", grants: ["consent", "early_start"], leavesEea: true },
      { itemId: "b", grants: ["approval", "amendment"], leavesEea: false },
      { itemId: "d", grants: ["early_start"], leavesEea: true },
    ]);
    const given = [
      anAuthorisation({ controllerId, grant: "approval", itemIds: ["b"] }),
      anAuthorisation({ controllerId, grant: "early_start", itemIds: ["d"] }),
      anAuthorisation({ controllerId: "another", grant: "consent", itemIds: ["a"] }),
    ];
    expect(askedItems(facts({ given, decided: new Set(["a"]) }))).toEqual([
      { itemId: "b", grants: ["amendment"], leavesEea: false },
      { itemId: "d", grants: ["early_start"], leavesEea: true },
    ]);
    expect(askedItems(facts({ isOpen: false }))).toEqual([]);
  });

  test.each([
    [[], {}, {}],
    [["change_not_open"], {}, { isOpen: false }],
    [["act_missing"], { acts: [] }, {}],
    [["not_asked"], { acts: [{ grant: "approval" as const, itemId: "a" }], acknowledged: true }, {}],
    [["not_asked"], { acts: [{ grant: "approval" as const, itemId: "of another change" }] }, {}],
    [["item_decided"], {}, { decided: new Set(["b"]) }],
    [["given"], {}, { given: [anAuthorisation({ controllerId, grant: "approval", itemIds: ["b"] })] }],
    [["start_unreadable"], { startFrom: "2026-02-30" }, {}],
    [["text_too_long"], { text: "æ".repeat(60_000) }, {}],
    [["approver_missing"], { approverId: "" }, {}],
    [["approver_missing"], { approverId: "bo" }, {}],
    [["not_acknowledged"], { acts: [{ grant: "consent" as const, itemId: "a" }] }, {}],
    [["not_acknowledged"], { acts: [{ grant: "early_start" as const, itemId: "d" }] }, {}],
    [[], { acts: [{ grant: "consent" as const, itemId: "a" }], acknowledged: true }, {}],
  ])("has the faults %j", (expected, over, of) => {
    expect(faults(over, of)).toEqual(expected);
  });

  test("an act taken back can be given again", () => {
    const withdrawnAt = "2026-12-01T09:00:00.000Z";
    const given = [anAuthorisation({ controllerId, grant: "approval", itemIds: ["b"], withdrawnAt })];
    expect(faults({}, { given })).toEqual([]);
  });

  test("the form reads what it can, and nothing else", () => {
    const fields = { acts: ["approval:b", "veto:b", "consent"], text: [" Ja \r\n"], acknowledged: ["on"] };
    expect(readApproval(fields)).toEqual({
      ...{ acts: [{ grant: "approval", itemId: "b" }], startFrom: "", text: "Ja", approverId: "", acknowledged: true },
    });
  });
});

describe("the acts of an approver", () => {
  const approver = aUser({ name: "Ane Skov", roles: ["approver"], controllerId });
  let n = 0;
  const make = { nextId: () => `id ${++n}`, salt: () => "salt", now: "2026-12-01T09:00:00.000Z" };
  const notice = { id: "notice", gates: GATES };
  const by = { approver, changeId: "change", notice, receivedAt: "2026-12-01T08:59:00.000Z" };

  test("HL-B2.8 name the person and the role at that moment, come by the portal, and are more than a note", () => {
    const acts = approvalActs(
      draft({
        acts: [
          { grant: "approval", itemId: "b" },
          { grant: "early_start", itemId: "d" },
        ],
        startFrom: "2026-12-20",
      }),
      by,
      make,
    );
    expect(acts.map(({ grant, startFrom, recordingId }) => [grant, startFrom, recordingId])).toEqual([
      ["approval", null, "id 1"],
      ["early_start", "2026-12-20", "id 1"],
    ]);
    expect(acts[0]).toMatchObject({
      ...{ personName: "Ane Skov", authority: PORTAL_AUTHORITY, channel: "portal", recordedBy: null },
      ...{ receivedAt: by.receivedAt, actor: { kind: "user", id: approver.id, roles: ["approver"] } },
    });
    expect(acts.every(opensGate)).toBe(true);
  });

  test("HL-6.1 staff cannot record an act as if it had come by the portal", () => {
    expect(readRecording({ channel: ["portal"] }).channel).toBeNull();
  });
});

describe("a code", () => {
  const said = { noticeId: "notice", gates: GATES, items: [], startsOn: null };
  const bound = (over: Partial<ApprovalDraft> = {}) =>
    boundTo(draft(over), { changeId: "change", controllerId, noticeId: "notice", shown: shownText(draft(over), said) });
  const secret = aSecret({ purpose: "approval", facts: bound() });
  const at = { changeId: "change", controllerId, now: "2026-03-02T08:05:00.000Z" };

  test("is bound to all that was shown: another tick, day, word, person or warning is something else", () => {
    expect(isBoundTo(secret, bound())).toBe(true);
    for (const over of [
      { acts: [{ grant: "amendment" as const, itemId: "b" }] },
      { startFrom: "2026-12-20" },
      { text: "For a year." },
      { approverId: "bo" },
      { acknowledged: true },
    ])
      expect(isBoundTo(secret, bound(over))).toBe(false);
  });

  test("is open for its change and customer alone, until it is used, expired or tried too often", () => {
    expect(closedCode(secret, at)).toBeNull();
    expect(closedCode(null, at)).toBe("code.unknown");
    expect(closedCode({ ...secret, purpose: "user_sign_in" }, at)).toBe("code.unknown");
    expect(closedCode(secret, { ...at, changeId: "another" })).toBe("code.unknown");
    expect(closedCode(secret, { ...at, controllerId: "another" })).toBe("code.unknown");
    expect(closedCode({ ...secret, tries: 5 }, at)).toBe("code.ended");
    expect(closedCode({ ...secret, usedAt: at.now }, at)).toBe("code.used");
    expect(closedCode(secret, { ...at, now: secret.expiresAt })).toBe("code.expired");
  });
});
