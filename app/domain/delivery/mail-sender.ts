import type { Locale } from "../processor/processor";
import type { Zone } from "../time";

/** The processor as every mail names it. */
export type MailSender = {
  name: string;
  legalName: string;
  registrationNumber: string | null;
  contactName: string;
  contactAddress: string;
  isDemo: boolean;
  /** The public list. */
  listUrl: string;
  zone: Zone;
  /** The language whose text leads where two differ. */
  language: Locale;
};
