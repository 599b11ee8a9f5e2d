import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/**
 * What decides whether a kept public page is still good: the processor's revision, or for the front page (null) every
 * processor's; and the language it is written in by default. null: there is no such processor.
 */
export async function readPublicState(
  deps: Pick<Deps, "store">,
  input: { slug: string | null },
): Promise<{ revision: number | string; locale: Locale } | null> {
  const { processors } = deps.store.read;
  if (input.slug !== null) {
    const found = await processors.findBySlug(input.slug);
    return found && { revision: found.publicRevision, locale: found.language };
  }
  const all = await processors.list();
  // Revisions only ever rise, so the sum tells; it stands in an ETag, which takes no spaces (RFC 9110, 8.8.3).
  const revision = `${all.length}.${all.reduce((sum, { publicRevision }) => sum + publicRevision, 0)}`;
  return { revision, locale: all.length === 1 ? (all[0]?.language ?? "en") : "en" };
}
