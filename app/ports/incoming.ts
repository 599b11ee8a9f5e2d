import type { ParsedMail } from "~/domain/incoming/parsed-mail";
import type { Instant } from "~/domain/time";

/** Takes a mail apart. Whatever the bytes are, there is an answer: what cannot be read is a mail of text without parts. */
export type ReadMail = (bytes: Uint8Array) => Promise<ParsedMail>;

/** One mail for one address of ours, as a mail server handed it in. */
export type HandedIn = {
  bytes: Uint8Array;
  to: string;
  /** Empty: nobody; null: the way it came does not tell. */
  from: string | null;
  /** When its last byte had arrived. */
  receivedAt: Instant;
  /** Whether the server that handed it in is one of ours, whose field Received is believed. */
  isTrusted: boolean;
};

/**
 * In the books, also where it was there before; or it is for nobody, or more came to one address than anybody writes, which
 * is to come later. Throws where it cannot be stored: the server is to try again.
 */
export type HandIn = (
  mail: HandedIn,
) => Promise<{ ok: true; mailId: string } | { ok: false; code: "address.unknown" | "address.busy" }>;

/** Whether an address is one that mail is taken for. */
export type IsOurs = (address: string) => boolean;
