import type { Processor } from "~/domain/processor/processor";

type Contact = Pick<Processor, "contactName" | "contactAddress" | "isDemo">;

/** Whom to ask, as people write it. */
export function contactWords({ contactName, contactAddress }: Contact): string {
  return contactName === contactAddress ? contactAddress : `${contactName}, ${contactAddress}`;
}

/**
 * A link that opens a mail to the processor's contact. null where the contact is no mail address; and in a demo, which
 * shows a real company and must send it nothing (addresses that end in .example are nobody's, RFC 2606).
 */
export function writeTo({ contactAddress, isDemo }: Contact, subject: string): string | null {
  if (!/^[^\s@]+@[^\s@]+$/.test(contactAddress)) return null;
  if (isDemo && !contactAddress.endsWith(".example")) return null;
  return `mailto:${encodeURIComponent(contactAddress).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
}
