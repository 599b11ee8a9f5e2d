import { aChange, anId, aStaff, NOW } from "@tests/support/builders";
import { describe, expect, it, test } from "vitest";
import { CODE_TRIES, type OneTimeSecret } from "../people/secret";
import { ALONE_UNDO_MINUTES, FOUR_EYES, minutesToUndo } from "../processor/publishing";
import { plusMs } from "../time";
import type { SecondPerson } from "./change";
import { approvedContent } from "./item-content";
import { draftAgain, orderedChange } from "./order";
import { mayAnnounce, requestFault, requestStanding, secondPersonFault, withAuthor } from "./second-person";

const HOUR = 3_600_000;
const ready = aStaff({ roles: ["publisher"], totpConfirmedAt: NOW });
const draft = aChange({ createdBy: "ida" });
const request = (over: Partial<SecondPerson> = {}): SecondPerson => ({
  ...{
    secretId: "s",
    staffId: ready.id,
    by: "ida",
    at: NOW,
    expiresAt: plusMs(NOW, HOUR),
    sendAt: null,
    refused: null,
  },
  content: approvedContent([], draft),
  ...over,
});
const secret = (over: Partial<OneTimeSecret> = {}): OneTimeSecret => ({
  ...{ id: "s", processorId: "p", purpose: "second_person", tokenHash: "", codeHash: "", browserHash: null },
  ...{ subjectId: ready.id, addressKey: "", facts: {}, tries: 0, createdAt: NOW, expiresAt: plusMs(NOW, HOUR) },
  usedAt: null,
  ...over,
});

describe("GS-3 who announces", () => {
  it("is no author with four eyes, and anybody who may with one person", () => {
    expect(mayAnnounce("four_eyes", { authors: ["ida"] }, "ida")).toBe(false);
    expect(mayAnnounce("four_eyes", { authors: ["ida"] }, "bo")).toBe(true);
    expect(mayAnnounce("one_person", { authors: ["ida"] }, "ida")).toBe(true);
  });

  it("knows every author once, in the order in which they came", () => {
    const written = ["bo", "ida", "eva", "bo"].reduce(withAuthor, draft);
    expect(written.authors).toEqual(["ida", "bo", "eva"]);
    expect(withAuthor(written, "eva")).toBe(written);
  });

  it.each([
    ["person.gone", { endedAt: NOW }],
    ["person.role", { roles: ["editor" as const, "administrator" as const] }],
    ["person.no_second_factor", { totpConfirmedAt: null }],
  ])("cannot be asked of somebody: %s", (fault, over) => {
    expect(secondPersonFault({ ...ready, ...over }, { authors: [] }, NOW)).toBe(fault);
    expect(secondPersonFault({ ...ready, endedAt: plusMs(NOW, 1) }, { authors: [] }, NOW)).toBeNull();
    expect(secondPersonFault(ready, { authors: [ready.id] }, NOW)).toBe("person.author");
  });
});

describe("a request", () => {
  it("is open until it is refused, runs out, or the draft says something else", () => {
    const standing = (over: Partial<SecondPerson>, change = draft, now = NOW) =>
      requestStanding(request(over), change, [], now);
    expect(standing({})).toBe("open");
    expect(standing({}, draft, plusMs(NOW, HOUR))).toBe("expired");
    expect(standing({}, { ...draft, firstDay: "2026-05-01" })).toBe("void");
    expect(standing({}, { ...draft, emergency: "Now." })).toBe("void");
    expect(standing({ content: { ...request().content, contentHash: "0" } })).toBe("void");
    expect(standing({ refused: { at: NOW, reason: "No." } }, { ...draft, firstDay: null })).toBe("refused");
  });

  it("is answered by the person asked alone, as long as the link and the codes last", () => {
    const asked = { ...draft, secondPerson: request() };
    const facts = { secret: secret(), change: asked, items: [], person: ready };
    const at = (over: object, now = NOW) => requestFault({ ...facts, ...over }, now);
    expect(at({})).toBeNull();
    expect(at({ change: null })).toBe("request.not_found");
    expect(at({ change: draft })).toBe("request.not_found");
    expect(at({ change: { ...asked, secondPerson: request({ secretId: "other" }) } })).toBe("request.replaced");
    expect(at({ change: { ...asked, state: "scheduled" } })).toBe("request.done");
    expect(at({ change: { ...asked, firstDay: null } })).toBe("request.void");
    expect(at({ person: null })).toBe("request.person");
    expect(at({ person: { ...ready, id: anId() } })).toBe("request.person");
    expect(at({ person: { ...ready, roles: [] } })).toBe("request.person");
    expect(at({ secret: secret({ tries: CODE_TRIES }) })).toBe("request.locked");
    expect(at({}, plusMs(NOW, HOUR))).toBe("request.expired");
    // The link ends by itself, where the request would still be open.
    const short = secret({ expiresAt: plusMs(NOW, HOUR / 2) });
    expect(at({ secret: short }, plusMs(NOW, HOUR / 2))).toBe("request.expired");
    expect(at({ secret: short }, plusMs(NOW, HOUR / 2 - 1))).toBeNull();
  });
});

test("GS-3 one person has thirty minutes to be stopped at least, more where the processor gives more", () => {
  expect([5, 30, 45].map((minutes) => minutesToUndo("one_person", minutes))).toEqual([ALONE_UNDO_MINUTES, 30, 45]);
  expect(minutesToUndo("four_eyes", 5)).toBe(5);
});

describe("an order", () => {
  const order = { by: "bo", now: NOW, sendAt: null, acknowledgedWarnings: [], publishAutomatically: true };

  it("is due when the minutes to undo are over, or later where that was wanted", () => {
    const due = (sendAt: string | null, publishing = FOUR_EYES) =>
      orderedChange(draft, { ...order, sendAt }, { publishing, undoMinutes: 10 }).dueAt;
    expect(due(null)).toBe(plusMs(NOW, 600_000));
    expect(due(plusMs(NOW, 1))).toBe(plusMs(NOW, 600_000));
    expect(due(plusMs(NOW, HOUR))).toBe(plusMs(NOW, HOUR));
    expect(due(null, { mode: "one_person", set: null })).toBe(plusMs(NOW, 1_800_000));
  });

  it("keeps how the processor published, and taken back leaves nothing behind", () => {
    const ordered = orderedChange(draft, order, { publishing: FOUR_EYES, undoMinutes: 0 });
    expect(ordered).toMatchObject({ state: "scheduled", orderedBy: "bo", orderedAt: NOW, publishing: "four_eyes" });
    const again = draftAgain({ ...ordered, secondPerson: request() });
    expect({ ...again, rowVersion: 1, updatedAt: draft.updatedAt }).toEqual(draft);
    expect(again.rowVersion).toBe(3);
  });
});
