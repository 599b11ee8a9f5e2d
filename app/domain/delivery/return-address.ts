/**
 * Addresses that lead back to one delivery: `bounce` is the envelope's sender (VERP), where reports of mail servers go;
 * `reply` is where a reader's answer goes. A MAC in the address tells ours from made-up ones, so that nobody who knows or
 * guesses a delivery can report it as undeliverable.
 */
export type ReturnKind = "bounce" | "reply";

/** Makes the 80 bits that tell an address of ours: the same for the same input, unknown without the installation's secret. */
export type MarkReturn = (kind: ReturnKind, deliveryId: string) => Uint8Array;

const LETTER = { bounce: "b", reply: "r" } as const satisfies Record<ReturnKind, string>;
const MARK_BYTES = 10;

/**
 * The address for a delivery. In: its id, a UUID; the domain whose mail this installation takes. The local part is
 * 55 characters of lower-case hex, within the 64 of RFC 5321, 4.5.3.1.1, and survives servers that fold case.
 */
export function returnAddress(kind: ReturnKind, deliveryId: string, mark: MarkReturn, domain: string): string {
  return `${LETTER[kind]}-${deliveryId.replaceAll("-", "")}-${hex(mark(kind, deliveryId))}@${domain}`;
}

/**
 * Which delivery an address leads back to; null where it is none of ours: of another domain, of another shape, or with a
 * mark that the installation did not make. In: the address as a mail server was given it, in any case.
 */
export function readReturnAddress(
  address: string,
  mark: MarkReturn,
  domain: string,
): { kind: ReturnKind; deliveryId: string } | null {
  const parts = /^([br])-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-([0-9a-f]{20})@(.+)$/.exec(
    address.toLowerCase(),
  );
  if (parts === null || parts[8] !== domain.toLowerCase()) return null;
  const kind: ReturnKind = parts[1] === LETTER.bounce ? "bounce" : "reply";
  const deliveryId = parts.slice(2, 7).join("-");
  return isSame(parts[7] ?? "", hex(mark(kind, deliveryId))) ? { kind, deliveryId } : null;
}

function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, MARK_BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Looks at every character whatever the first ones are, so that time tells nothing about a mark. */
function isSame(a: string, b: string): boolean {
  let differing = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) differing |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return differing === 0;
}
