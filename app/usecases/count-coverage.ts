import { addToCoverage, emptyCoverage } from "~/domain/change/coverage";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import type { CountCoverage } from "~/ports/count-coverage";
import type { Deps } from "~/ports/deps";

const PAGE = 500;

/** Reads the notices of a change page by page, with what was answered to each. Reads only. */
export function countCoverage({ store }: Pick<Deps, "store">): CountCoverage {
  const { notices, changes, objections, authorisations, incoming } = store.read;
  return async ({ id, processorId, firstDay }, items, { now, today, ended }) => {
    const facts = {
      items,
      objections: await objections.list(processorId, { changeId: id }),
      unsorted: await incoming.listUnsorted(processorId, id),
      withoutTool: itemsWithoutTool(items, today, ended),
      firstDay: firstDay ?? today,
      now,
      today,
    };
    const coverage = emptyCoverage();
    for (let after: string | null = null; ; ) {
      const page = await notices.list(processorId, id, { after, limit: PAGE });
      const ids = page.map(({ controllerId }) => controllerId);
      const outcomes = ids.length === 0 ? [] : await changes.listOutcomes(processorId, id, ids);
      const acts = ids.length === 0 ? [] : await authorisations.listForChange(processorId, id, ids);
      addToCoverage(coverage, page, outcomes, { ...facts, authorisations: acts });
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE || after === null) return coverage;
    }
  };
}
