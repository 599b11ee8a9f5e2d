import type { Processor } from "~/domain/processor/processor";

type Contact = Pick<Processor, "contactName" | "contactAddress">;

/** Whom to ask, as people write it. */
export function contactWords({ contactName, contactAddress }: Contact): string {
  return contactName === contactAddress ? contactAddress : `${contactName}, ${contactAddress}`;
}
