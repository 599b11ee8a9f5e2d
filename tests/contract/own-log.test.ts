import { createHash } from "node:crypto";
import { makeStore } from "@db/store.server";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import { ownLogRows } from "~/domain/audit/own-log-csv";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { UserAct } from "~/domain/people/controller-user";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { addContact } from "~/usecases/add-contact";
import { exportOwnLog, type OwnLogExport } from "~/usecases/export-own-log";
import { listAudit } from "~/usecases/list-audit";
import { listOwnLog } from "~/usecases/list-own-log";
import { logAudit } from "~/usecases/log-audit";
import { openSpace } from "~/usecases/open-space";

const NOW = "2026-11-23T09:00:00.000Z";
const WHY = "Ida asks by telephone who is told of changes";
const NEWEST = { before: null, limit: 50 };
const ANYTHING = { act: null, result: null, actorId: null, controllerId: null, firstDay: null, lastDay: null };

function staffMay<A extends StaffAct>({ staff, processorId }: Tenant, act: A): Authorized<A> {
  const { id: staffId, name, address } = staff;
  const granted = authorize({ staffId, processorId, name, address, roles: ["editor", "administrator"] }, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

function userMay<A extends UserAct>(processorId: string, controllerId: string, act: A): Authorized<A> {
  const who = { kind: "user", id: "u1", name: "Mette", address: "mette@kommune.example", roles: ["admin"] } as const;
  const granted = authorize({ ...who, roles: [...who.roles], processorId, controllerId }, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

describeEachEngine((open) => {
  async function twoCustomers() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const [a, b] = [await aCustomer(store, tenant), await aCustomer(store, tenant)];
    const deps = testDeps(store, NOW);
    const { processorId } = tenant;
    const add = async (controllerId: string, name: string) => {
      const address = `${name.toLowerCase().replace(/\W/g, "")}@dal.example`;
      const contact = { controllerId, name, address, language: "da" } as const;
      const added = await addContact(deps, { authorized: staffMay(tenant, "customer.import"), ...contact });
      if (!added.ok) throw new Error(added.code);
    };
    const look = (controllerId: string, reason = WHY) =>
      openSpace(deps, { authorized: staffMay(tenant, "customer.open"), controllerId, reason });
    const log = (controllerId: string) =>
      listOwnLog(deps, { authorized: userMay(processorId, controllerId, "own.log"), page: NEWEST });
    const exported = (controllerId: string) =>
      exportOwnLog(deps, { authorized: userMay(processorId, controllerId, "own.log") });
    const staffLog = () =>
      listAudit(deps, { authorized: staffMay(tenant, "audit.read"), query: ANYTHING, page: NEWEST });
    return { store, deps, tenant, processorId, a: a.controller, b: b.controller, add, look, log, exported, staffLog };
  }

  describe("HL-B2.14 GS-13 looking into a customer's space", () => {
    test("without a reason is impossible", async () => {
      const { look, log, a, store, processorId, tenant } = await twoCustomers();
      for (const reason of ["", "         ", "support", "a\n\n\n        b"])
        expect(await look(a.id, reason)).toEqual({ ok: false, code: "opening.reason_short" });
      expect((await log(a.id)).lines).toEqual([]);
      expect(await store.read.spaces.findOpen(processorId, a.id, tenant.staff.id, NOW)).toBeNull();
    });

    test("is read by that customer at once, and by no other: who, when, why and until when", async () => {
      const { look, log, a, b, tenant } = await twoCustomers();
      expect(await look(a.id)).toEqual({ ok: true, until: "2026-11-23T10:00:00.000Z" });
      expect((await log(a.id)).lines).toMatchObject([
        {
          act: "space.open",
          at: NOW,
          actor: { kind: "staff", name: tenant.staff.name },
          reason: WHY,
          after: { until: "2026-11-23T10:00:00.000Z" },
        },
      ]);
      expect((await log(b.id)).lines).toEqual([]);
    });

    test("lasts an hour, for the one who gave the reason", async () => {
      const { look, a, b, store, tenant, processorId } = await twoCustomers();
      await look(a.id);
      const isOpen = async (controllerId: string, staffId: string, at: string) =>
        (await store.read.spaces.findOpen(processorId, controllerId, staffId, at)) !== null;
      expect(await isOpen(a.id, tenant.staff.id, "2026-11-23T09:59:59.999Z")).toBe(true);
      expect(await isOpen(a.id, tenant.staff.id, "2026-11-23T10:00:00.000Z")).toBe(false);
      expect(await isOpen(a.id, "somebody else", NOW)).toBe(false);
      expect(await isOpen(b.id, tenant.staff.id, NOW)).toBe(false);
    });

    test("of another processor's customer finds nothing", async () => {
      const { look, store } = await twoCustomers();
      const elsewhere = await aCustomer(store, await aTenant(store));
      expect(await look(elsewhere.controller.id)).toEqual({ ok: false, code: "customer.not_found" });
    });
  });

  test("HL-B2.10 in the staff's log names and addresses are masked until the space is open", async () => {
    const { add, look, staffLog, a } = await twoCustomers();
    await add(a.id, "Annelise");
    const [masked] = (await staffLog()).lines;
    expect(masked).toMatchObject({ isMasked: true, after: { name: "A.", address: "a•••@d•••.example" } });
    await look(a.id);
    const [, open] = (await staffLog()).lines;
    expect(open).toMatchObject({ isMasked: false, after: { name: "Annelise", address: "annelise@dal.example" } });
  });

  describe("CC-9 a customer's log", () => {
    test("has what was done in its space, a page at a time, and nothing of another customer", async () => {
      const { add, a, b, deps, processorId } = await twoCustomers();
      for (const name of ["Anna", "Bo", "Cecilie"]) await add(a.id, name);
      await add(b.id, "Dorte");
      const authorized = userMay(processorId, a.id, "own.log");
      const first = await listOwnLog(deps, { authorized, page: { before: null, limit: 2 } });
      const rest = await listOwnLog(deps, { authorized, page: { before: first.next, limit: 2 } });
      expect([...first.lines, ...rest.lines].map(({ after }) => after?.name)).toEqual(["Cecilie", "Bo", "Anna"]);
      expect(rest.next).toBeNull();
    });

    test("is exported with a proof of each entry that an independent reader follows to its leaf", async () => {
      const { add, look, a, b, deps, processorId, exported } = await twoCustomers();
      for (const name of ["Anna", "Bo"]) await add(a.id, name);
      for (const name of ["Dorte", "Emil", "Frida"]) await add(b.id, name);
      await look(a.id);
      await logAudit(deps, { processorId, atOnce: true });
      await add(a.id, "Gerda");
      const file: OwnLogExport = JSON.parse(JSON.stringify(await exported(a.id)));
      expect(file.entries).toHaveLength(4);
      expect(file.entries.map((entry) => [entry.row.act, checked(entry, file)])).toEqual([
        ["contact.add", "covered"],
        ["contact.add", "covered"],
        ["space.open", "covered"],
        ["contact.add", "waits"],
      ]);
      for (const secret of ["Dorte", "emil@", "Frida", b.id]) expect(JSON.stringify(file)).not.toContain(secret);
    });

    test("that was changed in any part is found by that reader", async () => {
      const { add, a, b, deps, processorId, exported } = await twoCustomers();
      await add(a.id, "Anna");
      await add(b.id, "Bo");
      await logAudit(deps, { processorId, atOnce: true });
      const file = await exported(a.id);
      const [entry] = file.entries;
      if (entry?.proof == null || entry.content === null || entry.salt === null) throw new Error("no entry");
      expect(checked(entry, file)).toBe("covered");
      const { row, proof, content } = entry;
      for (const changed of [
        { ...entry, row: { ...row, act: "contact.end" } },
        { ...entry, row: { ...row, at: "2026-11-23T09:00:00.001Z" } },
        { ...entry, content: content.replace("Anna", "Anne") },
        { ...entry, salt: "0".repeat(64) },
        { ...entry, proof: { ...proof, index: 1 } },
        { ...entry, proof: { ...proof, path: proof.path.map(() => "0".repeat(64)) } },
      ])
        expect(checked(changed, file)).toBe("broken");
      const leaves = file.leaves.map((leaf) => ({ ...leaf, text: leaf.text.replace('"done":2', '"done":3') }));
      expect(checked(entry, { ...file, leaves })).toBe("broken");
    });

    test("as a table has the same proof, and no cell that a spreadsheet runs", async () => {
      const { add, look, a, deps, processorId, exported } = await twoCustomers();
      await add(a.id, "=HYPERLINK(1)");
      await look(a.id, "@SUM(1+1)*cmd|' /C calc'!A0");
      await logAudit(deps, { processorId, atOnce: true });
      const { entries, leaves } = await exported(a.id);
      const [head, ...rows] = ownLogRows(entries, leaves);
      expect(rows).toHaveLength(2);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      for (const [n, cells] of rows.entries()) {
        const cell = (name: string) => cells[head?.indexOf(name) ?? -1] ?? "";
        const entry = entries[n];
        if (entry?.proof == null) throw new Error("no proof");
        expect(sha(Buffer.from(cell("salt"), "hex"), Buffer.from(cell("content")))).toBe(entry.row.content);
        expect(cell("batch_path")).toBe(entry.proof.path.join(" "));
        expect(sha(Buffer.of(0), Buffer.from(cell("leaf_text")))).toBe(cell("leaf_hash"));
      }
    });
  });
});

/** Checks an exported entry with nothing of the program: SHA-256, sorted JSON and RFC 9162 §2.1.3.2 alone. */
function checked(entry: OwnLogExport["entries"][number], file: OwnLogExport): "covered" | "waits" | "broken" {
  const { row, content, salt, proof } = entry;
  if (content === null || salt === null) return "broken";
  if (sha(Buffer.from(salt, "hex"), Buffer.from(content)) !== row.content) return "broken";
  if (proof === null) return "waits";
  const leaf = file.leaves.find(({ index }) => index === proof.leaf);
  if (leaf === undefined || sha(Buffer.of(0), Buffer.from(leaf.text)) !== leaf.hash) return "broken";
  let [fn, sn, hash] = [proof.index, proof.size - 1, sha(Buffer.of(0), Buffer.from(sorted(row)))];
  for (const step of proof.path) {
    if (sn === 0) return "broken";
    const isRight = fn % 2 === 1 || fn === sn;
    hash = isRight ? node(step, hash) : node(hash, step);
    while (isRight && fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  const said = JSON.parse(leaf.text).entries;
  return sn === 0 && hash === said.root && proof.size === said.count ? "covered" : "broken";
}

const node = (left: string, right: string) => sha(Buffer.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex"));

function sha(...parts: Uint8Array[]): string {
  return createHash("sha256").update(Buffer.concat(parts)).digest("hex");
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted)}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sorted(member)}`)}}`;
}
