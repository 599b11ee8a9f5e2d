import { createTableReader } from "~/adapters/read-tables.server";
import { EMPTY_INPUT, type EntryInput } from "~/domain/change/entry-input";
import type { Store } from "~/ports/store";
import { createDraft } from "~/usecases/create-draft";
import { showDraft } from "~/usecases/show-draft";
import { anEntry, aVersion } from "./builders";
import { aCustomer, aTenant } from "./tenant";
import { testDeps } from "./test-deps";
import { as } from "./told-change";

export const DRAFTED_AT = "2026-11-23T09:00:00.000Z";
/** A new entry as staff type it, with nothing missing that an announcement asks for. */
export const typedEntry: EntryInput = {
  ...EMPTY_INPUT,
  legalName: "Lagerhaus GmbH",
  registrationNumber: "HRB 1",
  contact: "privacy@lagerhaus.example",
  address: "Hafenweg 1, 20095 Hamburg",
  activity: "Backup",
  contractDate: "2026-11-01",
  country: "DE",
  isGuaranteed: true,
};
/** A table as somebody pastes it. */
export const pasted = (text: string) => ({ bytes: new TextEncoder().encode(text), format: "csv" as const });

/** A processor with a list of three, one customer under 30 days, and the ports of the use cases. */
export async function aWorkplace(store: Store) {
  const tenant = await aTenant(store);
  const cell = (name: string, activity: string) => anEntry({ name, activity, printed: { name, activity } });
  const entries = [cell("Alfa", "Hosting"), cell("Beta", "Mail"), cell("Gamma", "Support")];
  const { processorId } = tenant;
  await store.write((tx) => tx.lists.insert(aVersion({ processorId, n: 2, entries })));
  const customer = await aCustomer(store, tenant);
  const deps = { ...testDeps(store, DRAFTED_AT), tables: createTableReader() };
  const editor = as(tenant, "change.draft");
  const create = async (first: Parameters<typeof createDraft>[1]["first"] = null) => {
    const created = await createDraft(deps, { authorized: editor, first });
    if (!created.ok) throw new Error(created.code);
    return created.changeId;
  };
  const stored = async (id: string) => {
    const change = await store.read.changes.find(processorId, id);
    if (change === null) throw new Error("no such change");
    return change;
  };
  const view = async (changeId: string) => {
    const shown = await showDraft(deps, { authorized: as(tenant, "list.read"), changeId });
    if (!shown.ok) throw new Error(shown.code);
    return shown.view;
  };
  return { store, tenant, entries, customer, deps, editor, create, stored, view };
}
