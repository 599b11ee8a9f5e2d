import { aUser } from "@tests/support/builders/users";
import { NOW, SALT } from "@tests/support/builders/values";
import { describe, expect, it } from "vitest";
import { OPERATOR_ID } from "~/domain/people/staff-actor";
import { opens } from "../evidence/commitment";
import { fieldSalt } from "../evidence/row-commitments";
import { userActor } from "../people/acting";
import type { StaffActor } from "../people/staff-permissions";
import {
  actorOf,
  auditContent,
  auditEntry,
  auditHash,
  auditRow,
  byLink,
  byOperator,
  bySystem,
  byVisitor,
  entryOf,
} from "./entry";

const ids = { next: () => "e1", randomToken: (bytes: number) => Buffer.alloc(bytes, 9).toString("base64url") };
const staff: StaffActor = {
  ...{ staffId: "s1", processorId: "p1", name: "Ida", address: "ida@fjord.example", roles: ["editor", "gdpa"] },
};
const facts = {
  ...{
    id: "e1",
    processorId: "p1",
    at: NOW,
    actor: { kind: "staff", id: "s1" } as const,
    act: "draft.edit",
    salt: SALT,
  },
  ...{ before: { name: "Ida" }, after: { name: "Bo" }, reason: "married" },
};

describe("GS-11 an entry", () => {
  it("says what it is told, and that it is one done act of nobody's space where nothing else is said", () => {
    const bare = {
      id: "e1",
      processorId: "p1",
      at: NOW,
      actor: { kind: "system", id: null } as const,
      act: "x",
      salt: SALT,
    };
    expect(auditEntry(bare)).toMatchObject({
      ...{ ...bare, controllerId: null, roles: [], result: "done", subject: null },
      ...{ before: null, after: null, reason: null, count: 1, leaf: null },
    });
    const refused = auditEntry({ ...bare, result: "refused", count: 7, controllerId: "c1" });
    expect(refused).toMatchObject({ result: "refused", count: 7, controllerId: "c1" });
  });

  it("commits to before, after and reason, and holds none of them in its row", () => {
    const entry = auditEntry(facts);
    const content = auditContent(entry);
    expect(content).toBe('{"after":{"name":"Bo"},"before":{"name":"Ida"},"reason":"married"}');
    const salt = Buffer.from(fieldSalt(SALT, "content")).toString("base64url");
    expect(opens({ salt, commitment: entry.content }, content)).toBe(true);
    expect(JSON.stringify(auditRow(entry))).not.toMatch(/Ida|Bo|married/);
    expect(auditRow(entry)).toMatchObject({ v: 1, type: "audit", id: "e1", act: "draft.edit", content: entry.content });
  });

  it("has another hash once anything in it is changed", () => {
    const entry = auditEntry(facts);
    expect(auditHash(entry)).toBe(entry.hash);
    const changes = [
      ...[{ id: "e2" }, { processorId: "p2" }, { controllerId: "c1" }, { at: "2026-03-02T08:00:00.001Z" }],
      ...[{ actor: { kind: "user" as const, id: "s1" } }, { actor: { kind: "staff" as const, id: "s2" } }],
      ...[{ roles: ["gdpa"] }, { act: "draft.create" }, { result: "refused" as const }, { count: 2 }],
      ...[{ subject: { kind: "change", id: "1" } }, { before: null }, { after: { name: "Bo " } }, { reason: null }],
    ];
    const hashes = changes.map((change) => auditHash({ ...entry, ...change }));
    expect(new Set([entry.hash, ...hashes]).size).toBe(changes.length + 1);
  });

  it("keeps its hash when salt and values are erased, since the commitment stands for them", () => {
    const entry = auditEntry(facts);
    expect(auditHash({ ...entry, salt: "", before: null, after: null, reason: null })).toBe(entry.hash);
  });

  it("is not made of what is no JSON or could be read by somebody in a leaf", () => {
    expect(() => auditEntry({ ...facts, after: { n: Number.NaN } })).toThrow(/draft\.edit is no JSON/);
    expect(() => auditEntry({ ...facts, subject: { kind: "staff", id: "Ida Fjord" } })).toThrow(/cannot be evidence/);
  });
});

describe("who did it", () => {
  it("is a member of staff with the roles of that moment", () => {
    const entry = entryOf(ids, { actor: staff }, { at: NOW, act: "draft.edit" });
    expect(entry).toMatchObject({ id: "e1", processorId: "p1", controllerId: null });
    expect(entry).toMatchObject({ actor: { kind: "staff", id: "s1" }, roles: ["editor", "gdpa"] });
    expect(Buffer.from(entry.salt, "base64url")).toHaveLength(32);
  });

  it("CC-9 is a customer's own person, in that customer's space", () => {
    const user = userActor(aUser({ processorId: "p1", controllerId: "c1", id: "u1", roles: ["objector"] }));
    expect(entryOf(ids, { actor: user }, { at: NOW, act: "objection.lodge" })).toMatchObject({
      ...{ processorId: "p1", controllerId: "c1", actor: { kind: "user", id: "u1" }, roles: ["objector"] },
    });
    expect(entryOf(ids, { actor: user }, { at: NOW, act: "x", controllerId: null }).controllerId).toBeNull();
  });

  it("is the operator where a command on the server acts as staff", () => {
    const command = { ...staff, staffId: OPERATOR_ID, roles: ["administrator" as const] };
    expect(actorOf(command)).toEqual({ actor: { kind: "operator", id: null }, roles: ["administrator"] });
  });

  it("hands out roles that nobody changes afterwards", () => {
    const told = actorOf(staff);
    told.roles.push("administrator");
    expect(staff.roles).toEqual(["editor", "gdpa"]);
  });

  it.each([
    ["system", null, bySystem("p1")],
    ["operator", null, byOperator("p1")],
    ["visitor", null, byVisitor("p1")],
    ["link", "r1", byLink("p1", "r1")],
  ])("is %s, without roles", (kind, id, doer) => {
    const entry = entryOf(ids, doer, { at: NOW, act: "x" });
    expect(entry).toMatchObject({ processorId: "p1", controllerId: null, actor: { kind, id }, roles: [] });
  });
});
