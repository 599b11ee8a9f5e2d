/** One mail of the corpus: what came, and what it is. */
export type Sample = {
  name: string;
  raw: string;
  /** Envelope sender; null: the way it came does not tell. */
  from: string | null;
  is: "report" | "complaint" | "auto_reply" | "reply";
  /** Of a report: what it says of the first address. */
  says?: { action: string; status: string; address: string };
};

/** A mail as it stands on the wire. */
export function mail(headers: readonly string[], body: string): string {
  return [...headers, "", body].join("\n").replaceAll("\n", "\r\n");
}

/** The parts of a multipart body. */
export function parts(boundary: string, ...each: readonly (readonly [head: string, body: string])[]): string {
  return `${each.map(([head, body]) => `--${boundary}\n${head}\n\n${body}\n`).join("\n")}\n--${boundary}--\n`;
}

export const DATE = "Date: Mon, 23 Nov 2026 09:14:02 +0100";

/** What a server brings back of our mail. */
export const RETURNED = [
  "Return-Path: <b-0190f5f0@bounces.example>",
  "From: Havn A/S <notices@havn.example>",
  "To: Ane Skov <ane@skov.example>",
  "Subject: A change among our sub-processors",
  "Auto-Submitted: auto-generated",
  "Message-ID: <0190f5f0@havn.example>",
].join("\n");
