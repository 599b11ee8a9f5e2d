import type { ListVersion } from "~/domain/change/change";
import { type DiffJson, diffJson } from "~/domain/publication/public-json";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import { pairsBetween } from "~/domain/publication/replaced-between";
import { publicChange } from "~/domain/register/diff/apply-change";
import { diffLists } from "~/domain/register/diff/diff-lists";
import type { ListChange } from "~/domain/register/diff/list-change";
import type { Deps } from "~/ports/deps";

type Found = {
  processor: PublicProcessor;
  /** Every version there is, newest first, to choose others from. */
  versions: Pick<ListVersion, "n" | "effectiveDay">[];
};

export type CompareResult =
  | (Found & {
      ok: true;
      from: Pick<ListVersion, "n" | "effectiveDay">;
      to: Pick<ListVersion, "n" | "effectiveDay">;
      changes: ListChange[];
      diff: DiffJson;
    })
  | (Found & { ok: false; code: "version.not_found" })
  | { ok: false; code: "processor.not_found" };

/**
 * What differs between any two versions of a list, for anyone; backwards too. null for a version: the current one, and
 * the one before it. A replacement is one change also where it came about in several steps.
 */
export async function compareVersions(
  deps: Pick<Deps, "store">,
  input: ({ slug: string } | { processorId: string }) & { from: number | null; to: number | null },
): Promise<CompareResult> {
  const { read } = deps.store;
  const processor = await ("slug" in input
    ? read.processors.findBySlug(input.slug)
    : read.processors.find(input.processorId));
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const summaries = await read.lists.list(processor.id);
  const found: Found = {
    processor: publicProcessor(processor, await read.log.head(processor.id)),
    versions: summaries.map(({ n, effectiveDay }) => ({ n, effectiveDay })),
  };
  const to = await read.lists.find(processor.id, input.to ?? summaries[0]?.n ?? 0);
  const from = to && (await read.lists.find(processor.id, input.from ?? Math.max(1, to.n - 1)));
  if (from === null || to === null) return { ...found, ok: false, code: "version.not_found" };

  const [older, newer] = from.n <= to.n ? [from.n, to.n] : [to.n, from.n];
  const between = summaries.filter(({ n }) => n > older && n <= newer);
  const changeIds = new Set(between.flatMap(({ changeId }) => changeId ?? []));
  const items = await Promise.all([...changeIds].map((id) => read.changes.listItems(processor.id, id)));
  const pairs = pairsBetween(items.flat(), from.n, to.n);
  const changes = diffLists(from.entries, to.entries, pairs, to.effectiveDay).flatMap(
    (change) => publicChange(change) ?? [],
  );
  return {
    ...found,
    ok: true,
    from: { n: from.n, effectiveDay: from.effectiveDay },
    to: { n: to.n, effectiveDay: to.effectiveDay },
    changes,
    diff: diffJson(from.n, to.n, changes),
  };
}
