import { makeStore } from "@db/store.server";
import { pasted } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { expect, it } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { fold } from "~/domain/fold";
import { authorize } from "~/domain/people/authorize";
import { importCustomers } from "~/usecases/import-customers";
import { inviteFirstUsers } from "~/usecases/name-first-users";

const NOW = "2026-11-23T09:00:00.000Z";
const OLD = "customer;reference;country;language;terms;notice;unit;contact;email;contact language";

describeEachEngine((open) => {
  async function workplace() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const base = { ...testDeps(store, NOW), tables: createTableReader() };
    const deps = { ...base, inviteFirstUsers: inviteFirstUsers(base) };
    const { processorId } = tenant;
    const { id: staffId, name, address } = tenant.staff;
    const granted = authorize({ staffId, processorId, name, address, roles: ["editor"] }, "customer.import");
    if (!granted.ok) throw new Error(granted.code);
    const { authorized } = granted;
    const read = (text: string) => importCustomers(deps, { authorized, file: pasted(text), dryRun: false });
    const dry = (text: string) => importCustomers(deps, { authorized, file: pasted(text), dryRun: true });
    const find = async (nameKey: string) =>
      (await store.read.customers.listControllersByName(processorId, [nameKey]))[0] ?? null;
    const leaves = async () =>
      (await store.read.log.listLeaves(processorId, 0, 100)).map(({ text }) => JSON.parse(text));
    return { tenant, store, deps, authorized, read, dry, find, leaves };
  }

  it("a file without the columns of an agreement is read as before, and leaves no evidence of terms", async () => {
    const { read, find, leaves, tenant } = await workplace();
    const text = `${OLD}\nSkov ApS;1;DK;da;${tenant.terms.name};;;Bo;bo@skov.example;da`;
    expect(await read(text)).toMatchObject({
      ok: true,
      report: { added: 1, faults: [], unreadColumns: [], stored: true },
    });
    expect(await find("skov aps")).toMatchObject({ overrides: {}, standardTermsId: tenant.terms.id });
    expect(await leaves()).toEqual([]);
    expect(await read(text)).toMatchObject({ report: { added: 0, changed: 0, unchanged: 1 } });
  });

  it("D2 D13 headings and words in Danish say where each agreement differs, with one leaf for each that does", async () => {
    const { read, find, leaves, tenant } = await workplace();
    const [service = ""] = tenant.processor.services;
    const text = [
      "Kunde;Varselsfrist;Enhed;Indsigelsesfrist;Indsigelsesenhed;Geografi;Tjenester;Udskiftning;Begrundelse for udskiftning;Særlige kategorier",
      `Skov ApS;2;uger;5;arbejdsdage;EU;${service};godkendelse;Brev af 3. maj;ja`,
      "Sten ApS;;;;;;;;;",
    ].join("\n");
    const result = await read(text);
    expect(result).toMatchObject({ ok: true, report: { added: 2, faults: [], unreadColumns: [], stored: true } });
    const skov = await find("skov aps");
    expect(skov?.overrides).toMatchObject({
      notice: { count: 2, unit: "weeks", source: "contract" },
      objection: { count: 5, unit: "working_days", effect: "gates_start" },
      geography: { kind: "EU" },
      services: [service],
      replacement: "specific_approval",
      replacementChoice: { by: tenant.staff.id, at: NOW, why: "Brev af 3. maj" },
      specialCategories: true,
    });
    expect((await find("sten aps"))?.overrides).toEqual({});
    expect(await leaves()).toMatchObject([
      {
        type: "agreement_terms",
        subject: { kind: "agreement", controllerId: skov?.id, standardTermsId: tenant.terms.id },
        replacement: "specific_approval",
        replacementChosen: { by: { kind: "staff", id: tenant.staff.id }, at: NOW },
      },
    ]);
    expect(await read(text)).toMatchObject({ report: { changed: 0, unchanged: 2 } });
    expect(await leaves()).toHaveLength(1);
  });

  it("gives the table back as it was read, so that the second step of a dry run needs no file", async () => {
    const { dry, tenant } = await workplace();
    const rows = [
      ["Kunde", "Vilkår"],
      ["Skov ApS", tenant.terms.name],
    ];
    const text = rows.map((row) => row.join(";")).join("\n");
    const result = await dry(text);
    if (!result.ok) throw new Error(result.code);
    expect(result.report).toMatchObject({ added: 1, faults: [], stored: false });
    expect(await result.table()).toEqual(rows);
  });

  it("faults are named by their line, and with one of them nothing is stored", async () => {
    const { read, find, leaves } = await workplace();
    const text = [
      "customer;geography;authorisation;replacement;services;special categories",
      "Skov ApS;EU;general;;;yes",
      "Sten ApS;Atlantis;maybe;approval;Heypsuh;perhaps",
      "Elm ApS;;;approval;;",
    ].join("\n");
    expect(await read(text)).toMatchObject({
      report: {
        stored: false,
        faults: [
          {
            line: 3,
            codes: [
              "customer.service_unknown",
              "customer.authorisation_unknown",
              "customer.geography_unknown",
              "customer.special_unknown",
            ],
            cells: [
              { code: "customer.service_unknown", column: "services", value: "Heypsuh" },
              { code: "customer.authorisation_unknown", column: "authorisation", value: "maybe" },
              { code: "customer.geography_unknown", column: "geography", value: "Atlantis" },
              { code: "customer.special_unknown", column: "special categories", value: "perhaps" },
            ],
          },
          {
            line: 4,
            codes: ["customer.reading_reason_missing"],
            cells: [{ code: "customer.reading_reason_missing", column: "replacementWhy", value: "" }],
          },
        ],
      },
    });
    expect([await find("skov aps"), await leaves()]).toEqual([null, []]);
  });

  it("each contact has its own language, what looks like a formula is kept as text, and who left is not brought back", async () => {
    const { read, find, tenant, store } = await workplace();
    const rows = ["=SUM(A1) ApS;1;DK;da;;;;+Bo;bo@skov.example;da", "=SUM(A1) ApS;1;DK;da;;;;Eva;eva@skov.example;sv"];
    const text = [OLD, ...rows].join("\n");
    expect(await read(text)).toMatchObject({ report: { added: 1, contacts: 2, left: 0, stored: true } });
    const found = await find(fold("=SUM(A1) ApS"));
    expect(found?.name).toBe("=SUM(A1) ApS");
    const contacts = () => store.read.customers.listContacts(tenant.processorId, [found?.id ?? ""]);
    expect((await contacts()).map(({ name, language }) => [name, language]).sort()).toEqual([
      ["+Bo", "da"],
      ["Eva", "sv"],
    ]);
    const [bo] = await contacts();
    if (bo === undefined) throw new Error("nobody was stored");
    await store.write((tx) => tx.customers.updateContact({ ...bo, endedAt: NOW, endedBy: "own" }));
    expect(await read(text)).toMatchObject({ report: { unchanged: 1, contacts: 0, left: 1, stored: true } });
    expect((await contacts()).find(({ id }) => id === bo.id)).toMatchObject({ endedAt: NOW, endedBy: "own" });
  });

  it("a customer's rows may stand anywhere in the file", async () => {
    const { read, find, tenant, store } = await workplace();
    const row = (customer: number, n: number) =>
      `K${customer} ApS;${customer};DK;da;${tenant.terms.name};;;P${n};p${n}@k${customer}.example;da`;
    const rows = [1, 2, 3].flatMap((n) => Array.from({ length: 900 }, (_, customer) => row(customer, n)));
    expect(await read([OLD, ...rows].join("\n"))).toMatchObject({
      report: { added: 900, contacts: 2700, faults: [], stored: true },
    });
    const found = await find("k7 aps");
    expect(await store.read.customers.countContactsOf(tenant.processorId, [found?.id ?? ""])).toEqual(
      new Map([[found?.id, 3]]),
    );
    const contradiction = [OLD, ...rows, row(7, 4).replace(";DK;", ";SE;")].join("\n");
    expect(await read(contradiction)).toMatchObject({
      report: { faults: [{ line: 2702, codes: ["customer.contradicts_earlier_row"] }], stored: false },
    });
    expect(await read([OLD, ...rows].join("\n"))).toMatchObject({ report: { added: 0, unchanged: 900 } });
  });

  it("a file that breaks off inside a quoted cell is unreadable, and nothing of it is stored", async () => {
    const { read, find } = await workplace();
    expect(await read('customer\nSkov ApS\n"Sten ApS')).toEqual({ ok: false, code: "tables.unreadable" });
    expect(await find("skov aps")).toBeNull();
  });

  it("rows are known by their place, since a whole table in HTML may stand on one line", async () => {
    const { deps, authorized, tenant } = await workplace();
    const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const of = (n: number, address: string) => row([`K${n} ApS`, "DK", "da", tenant.terms.name, "Bo", address]);
    const head = row(["customer", "country", "language", "terms", "contact", "email"]);
    const html = async (rows: readonly string[]) => {
      const bytes = new TextEncoder().encode(`<table>${head}${rows.join("")}</table>`);
      const result = await importCustomers(deps, { authorized, file: { bytes, format: "html" }, dryRun: true });
      if (!result.ok) throw new Error(result.code);
      return result.report;
    };
    const rows = Array.from({ length: 1_100 }, (_, n) => of(n, `bo@k${n}.example`));
    // The first customer's last row stands in another batch than its first.
    expect(await html([...rows, of(0, "bi@k0.example")])).toMatchObject({ added: 1_100, contacts: 1_101, faults: [] });
    const { faults } = await html(rows.with(7, of(7, "nobody")));
    expect(faults).toMatchObject([{ row: 8, line: 1, codes: ["customer.address_invalid"] }]);
  });

  it("what others change while a file is stored stops it, which is told, and importing again completes it", async () => {
    const { deps, authorized, read, find, store } = await workplace();
    const head = "Kunde;Udskiftning;Begrundelse for udskiftning";
    await read(`${head}\nElm ApS;godkendelse;Brev af 3. maj`);
    const text = [head, ...Array.from({ length: 1_000 }, (_, n) => `K${n} ApS;;`), "Elm ApS;godkendelse;"].join("\n");
    // Elm no longer stands as it did when the second thousand is stored: each step looks once for each thousand.
    let looks = 0;
    const customers: typeof store.read.customers = {
      ...store.read.customers,
      listControllersByName: async (id, keys) => {
        looks += 1;
        const found = await store.read.customers.listControllersByName(id, keys);
        return looks === 4 ? [] : found;
      },
    };
    const busy = { ...deps, store: { ...store, read: { ...store.read, customers } } };
    const result = await importCustomers(busy, { authorized, file: pasted(text), dryRun: false });
    expect(result).toEqual({ ok: false, code: "customers.changed_meanwhile" });
    expect([looks, (await find("k999 aps"))?.name]).toEqual([4, "K999 ApS"]);
    expect(await read(text)).toMatchObject({ report: { added: 0, unchanged: 1_001, stored: true } });
  });

  it("a file that cannot be read again is a fault, not a table that ends early", async () => {
    const { deps, authorized } = await workplace();
    let reads = 0;
    const tables: typeof deps.tables = {
      ...deps.tables,
      open: async (file) => {
        const opened = await deps.tables.open(file);
        if (!opened.ok) return opened;
        return {
          ...opened,
          eachRow: async (take) => {
            reads += 1;
            return reads === 1 ? opened.eachRow(take) : { ok: false, code: "tables.unreadable", line: null };
          },
        };
      },
    };
    const again = importCustomers({ ...deps, tables }, { authorized, file: pasted("Kunde\nElm ApS"), dryRun: true });
    await expect(again).rejects.toThrow("tables.unreadable");
  });

  it("customers may have any number of contacts", async () => {
    const { read, tenant } = await workplace();
    const rows = Array.from({ length: 100 }, (_, customer) =>
      Array.from(
        { length: 12 },
        (_, n) => `K${customer} ApS;${customer};DK;da;${tenant.terms.name};;;P${n};p${n}@k${customer}.example;da`,
      ),
    );
    const text = [OLD, ...rows.flat()].join("\n");
    expect(await read(text)).toMatchObject({ ok: true, report: { added: 100, faults: [], stored: true } });
    expect(await read(text)).toMatchObject({ ok: true, report: { added: 0, unchanged: 100 } });
    expect(await read(text.replaceAll(";P", ";Q"))).toMatchObject({ ok: true, report: { changed: 100 } });
  });
});
