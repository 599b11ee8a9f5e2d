import type { Deps } from "~/ports/deps";

export type DirectoryRow = {
  slug: string;
  name: string;
  legalName: string;
  country: string;
  isDemo: boolean;
  /** null: no list has been published. */
  list: { version: number; effectiveDay: string; entryCount: number } | null;
};

/** Every processor of this installation with its current list, by name. */
export async function showDirectory(
  deps: Pick<Deps, "store">,
  _input: Record<string, never>,
): Promise<{ processors: DirectoryRow[] }> {
  const { read } = deps.store;
  const processors: DirectoryRow[] = [];
  for (const { id, slug, name, legalName, country, isDemo } of await read.processors.list()) {
    const [current] = await read.lists.list(id);
    const list = current && { version: current.n, effectiveDay: current.effectiveDay, entryCount: current.entryCount };
    processors.push({ slug, name, legalName, country, isDemo, list: list ?? null });
  }
  return { processors };
}
