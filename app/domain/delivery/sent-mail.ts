import { maskAddress, maskAddresses, maskName } from "../people/mask";
import type { Delivery, Message } from "./delivery";
import { type LinkMakers, linksFor } from "./links";
import { prepareForm } from "./mail-form";
import { type MailText, substitute } from "./substitute";
import { type MailDesk, writeMail } from "./write-mail";

/**
 * Whether the bytes of a mail can be made again, and are those that were sent. `differs`: something they are made of is
 * no longer what it was. `erased`: the person's data are gone, and the hash stays. `never_sent`: no attempt was made.
 */
export type SentState = "same" | "differs" | "cannot_be_made" | "erased" | "never_sent";

export function sentState(delivery: Delivery, message: Message, desk: MailDesk): SentState {
  if (delivery.messageHash === null) return "never_sent";
  if (isErased(delivery)) return "erased";
  const made = writeMail(delivery, { form: prepareForm(message), sender: message.sender }, desk);
  if (!made.ok) return "cannot_be_made";
  return made.mail.hash === delivery.messageHash ? "same" : "differs";
}

/**
 * What the reader read, for others: people are masked, and of links and codes that open something only the place is
 * shown. null: the values are gone.
 */
export function shownText(
  delivery: Delivery,
  message: Message,
  makers: LinkMakers,
  publicUrl: string,
): MailText | null {
  if (isErased(delivery)) return null;
  const own = Object.keys(linksFor(delivery, makers, publicUrl).values).map((name) => [name, `${publicUrl}/•••`]);
  const values = Object.entries(delivery.values).map(([name, value]) => [
    name,
    PEOPLE.has(name) ? maskName(value) : maskAddresses(value),
  ]);
  const filled = substitute(message, Object.fromEntries([...values, ...own]));
  return filled.ok ? filled.mail : null;
}

/** Whom it went to, for others. */
export function shownReader({ name, address }: Pick<Delivery, "name" | "address">): string {
  return [maskName(name), maskAddress(address)].filter((part) => part !== "").join(", ");
}

/** Values that name people. */
const PEOPLE: ReadonlySet<string> = new Set(["contact", "person", "name"]);

function isErased({ address }: Pick<Delivery, "address">): boolean {
  return address === "";
}
