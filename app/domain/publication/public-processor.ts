import type { Locale, Processor } from "../processor/processor";
import type { Zone } from "../time";

/** A processor as every public page names it. */
export type PublicProcessor = {
  slug: string;
  name: string;
  legalName: string;
  registrationNumber: string | null;
  country: string;
  language: Locale;
  zone: Zone;
  isDemo: boolean;
  /** Head of its evidence log when the page was made. */
  logHead: { size: number; root: string } | null;
};

export function publicProcessor(processor: Processor, head: PublicProcessor["logHead"]): PublicProcessor {
  const { slug, name, legalName, registrationNumber, country, language, zone, isDemo } = processor;
  const logHead = head && { size: head.size, root: head.root };
  return { slug, name, legalName, registrationNumber, country, language, zone, isDemo, logHead };
}
