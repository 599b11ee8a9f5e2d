import type { MailKind } from "~/domain/delivery/delivery";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { Locale } from "~/domain/processor/processor";

/**
 * Renders a mail and keeps it once for the processor: deliveries name it and bring only their own values.
 * Not inside a transaction, since rendering is no database work.
 */
export type ShelveMail = <K extends MailKind>(mail: {
  processorId: string;
  kind: K;
  props: MailProps[K];
  language: Locale;
}) => Promise<{ id: string; hash: string }>;
