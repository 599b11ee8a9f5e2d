import { type ComposedMail, composeMail } from "~/domain/delivery/compose";
import type { OutgoingMail } from "~/domain/delivery/outgoing-mail";
import { quotedPrintable } from "~/domain/delivery/quoted-printable";

let made = 0;

/** One mail as it goes on the wire, with ids of its own; bodies are given as people read them. */
export function aComposedMail(
  over: Partial<Omit<OutgoingMail, "html" | "text">> & { html?: string; text?: string } = {},
): ComposedMail {
  const deliveryId = over.deliveryId ?? `delivery-${made++}`;
  const { html = "<p>Hej</p>", text = "Hej", ...rest } = over;
  const mail = composeMail({
    deliveryId,
    envelopeFrom: "bounces@fjord.example",
    from: { name: "Fjord Mail", address: "notices@fjord.example" },
    to: { name: "Bo Skov", address: "bo@skov.example" },
    replyTo: null,
    subject: "Ændring",
    messageId: `<${deliveryId}@fjord.example>`,
    date: "2026-11-23T09:02:03.000Z",
    headers: {},
    ...rest,
    html: quotedPrintable(html),
    text: quotedPrintable(text),
  });
  if (!mail.ok) throw new Error(`${mail.code} ${mail.what}`);
  return mail.composed;
}
