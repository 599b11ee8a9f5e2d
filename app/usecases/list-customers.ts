import type { Controller } from "~/domain/agreement/controller";
import { effectiveTerms, type StandardTerms, type Terms } from "~/domain/agreement/terms";
import { fold } from "~/domain/fold";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";
import type { After } from "~/ports/stores/customers";

export type CustomerLine = Pick<Controller, "id" | "name" | "country" | "language" | "endedAt"> & {
  termsName: string;
  isOwn: boolean;
  notice: Terms["notice"];
  contacts: number;
};
/** All, or those whose agreement or contact keeps them from being told. */
export const CUSTOMER_FILTERS = ["all", "noContact", "noPeriod"] as const;
export type CustomerFilter = (typeof CUSTOMER_FILTERS)[number];

export type CustomerPage = {
  customers: CustomerLine[];
  /** Give it back to get the next page; null: this was the last. */
  next: string | null;
  total: number;
  hasTerms: boolean;
};

const SCANNED = 500;

/** Customers by name, searched by part of it in any spelling. Reads only. */
export async function listCustomers(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read">; search: string; filter: CustomerFilter; page: After },
): Promise<CustomerPage> {
  const { processorId } = input.authorized.actor;
  const { customers } = deps.store.read;
  const terms = await customers.listTerms(processorId);
  const total = await customers.countControllers(processorId);
  const search = fold(input.search);
  const found: CustomerLine[] = [];
  const { limit } = input.page;
  let { after } = input.page;
  for (;;) {
    const size = input.filter === "all" ? limit : SCANNED;
    const page = await customers.searchControllers(processorId, search, { after, limit: size });
    for (const [controller, line] of await linesOf(deps, processorId, page, terms)) {
      after = controller.nameKey;
      if (fits(line, input.filter)) found.push(line);
      if (found.length === limit) return { customers: found, next: after, total, hasTerms: terms.length > 0 };
    }
    if (page.length < size) return { customers: found, next: null, total, hasTerms: terms.length > 0 };
  }
}

async function linesOf(
  { store }: Pick<Deps, "store">,
  processorId: string,
  page: readonly Controller[],
  standard: readonly StandardTerms[],
): Promise<[Controller, CustomerLine][]> {
  const ids = page.map(({ id }) => id);
  const contacts = ids.length === 0 ? [] : await store.read.customers.listContacts(processorId, ids);
  const counts = new Map<string, number>();
  for (const { controllerId, endedAt } of contacts) {
    if (endedAt === null) counts.set(controllerId, (counts.get(controllerId) ?? 0) + 1);
  }
  return page.map((controller) => {
    const { id, name, country, language, endedAt, overrides } = controller;
    const followed = standard.find((one) => one.id === controller.standardTermsId);
    const line = {
      ...{ id, name, country, language, endedAt },
      termsName: followed?.name ?? "",
      isOwn: Object.keys(overrides).length > 0,
      notice: followed === undefined ? null : effectiveTerms(followed.terms, overrides).notice,
      contacts: counts.get(id) ?? 0,
    };
    return [controller, line];
  });
}

function fits({ contacts, notice, endedAt }: CustomerLine, filter: CustomerFilter): boolean {
  if (filter === "all") return true;
  return endedAt === null && (filter === "noContact" ? contacts === 0 : notice === null);
}
