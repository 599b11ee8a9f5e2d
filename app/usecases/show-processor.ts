import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import type { Deps } from "~/ports/deps";

/** Whose pages these are: name, banner and log head for the frame around each public page, and its services by name. */
export async function showProcessor(
  deps: Pick<Deps, "store">,
  input: { slug: string },
): Promise<{ ok: true; processor: PublicProcessor; services: string[] } | { ok: false; code: "processor.not_found" }> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  return {
    ok: true,
    processor: publicProcessor(processor, await read.log.head(processor.id)),
    services: processor.services,
  };
}
