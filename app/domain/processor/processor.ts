import type { CalendarId } from "../agreement/terms";
import type { Instant, Zone } from "../time";
import type { Publishing } from "./publishing";

export const LOCALES = ["da", "sv", "en"] as const;
/** Languages in which everything can be read. */
export type Locale = (typeof LOCALES)[number];

/** Words by which the list says that there are more, and companies that other documents of the processor name. */
export type ProcessorDocuments = {
  openEnded: { line: number; text: string; examples: string[] }[];
  elsewhere: { document: string; names: string[] }[];
};

/** Checks that block an announcement where the processor says so, and warn where it does not (decision D14). */
export const POLICY_CHECKS = [
  "gdpa_approval",
  "training",
  "location_assessment",
  "risk_class",
  "third_party_clause",
] as const;
export type PolicyCheck = (typeof POLICY_CHECKS)[number];
export type PublishPolicy = { blocks: PolicyCheck[] };

/** The company that publishes its list: the tenant. */
export type Processor = {
  id: string;
  slug: string;
  name: string;
  legalName: string;
  registrationNumber: string | null;
  country: string;
  language: Locale;
  /** The language whose text of a notice leads where two differ. */
  leadingLanguage: Locale;
  zone: Zone;
  calendar: CalendarId;
  /** Whom customers ask, as printed in notices. */
  contactName: string;
  contactAddress: string;
  /** Drawn from public documents for demonstration, not run by the company: every page says so. */
  isDemo: boolean;
  services: string[];
  /** What published documents say about the list as a whole; the source of its findings, shown to staff only. */
  documents: ProcessorDocuments;
  /** What this processor wants to be filled in before it announces, beyond what the law demands (decision D14). */
  policy: PublishPolicy;
  /** Whether a second person announces, which is how it begins, or one alone (GS-3). */
  publishing: Publishing;
  /** Minutes between the order to send and the first mail, in which staff can undo. */
  undoMinutes: number;
  /** Raised in the same transaction as anything that visitors can see. */
  publicRevision: number;
  createdAt: Instant;
};

/** Words that no processor may take as slug, because a page has that address already. */
export const RESERVED_SLUGS = [
  "api",
  "assets",
  "dev",
  "favicon.ico",
  "healthz",
  "language",
  "metrics",
  "n",
  "objections",
  "portal",
  "readyz",
  "robots.txt",
  "sign-in",
  "sign-out",
  "staff",
  "subscriptions",
  "tools",
  "u",
] as const;

/** Whether `slug` can be a processor's address: 2 to 40 of a–z, 0–9 and hyphen, and not reserved. */
export function isSlug(slug: string): boolean {
  return /^[a-z0-9-]{2,40}$/.test(slug) && !(RESERVED_SLUGS as readonly string[]).includes(slug);
}
