import type { ReportAction } from "./incoming-mail";

/** What a report says of one address. */
export type ReportedRecipient = {
  action: Exclude<ReportAction, "complaint">;
  /** RFC 3463, as `5.1.1`; empty where none is given. */
  status: string;
  /** As delivered to, and as the sender had addressed it; empty where not given. */
  finalAddress: string;
  originalAddress: string;
  diagnostic: string;
  remoteServer: string;
};

/** Reports about more recipients than these are no answers to mail of ours, which has one. */
const RECIPIENTS_MAX = 50;
const TEXT_MAX = 1_000;

/**
 * Reads the fields of a delivery report: groups parted by empty lines, of which the first is about the whole mail
 * (RFC 3464, 2.1). A group without an action that is known says nothing.
 */
export function readStatusFields(text: string): ReportedRecipient[] {
  const groups = text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map(readFields);
  const reporter = reporterOf(groups[0] ?? new Map());
  return groups.slice(0, RECIPIENTS_MAX + 1).flatMap((fields) => readRecipient(fields, reporter));
}

/** The fields of one group by lower-case name; of repeated ones the first (RFC 822 folding undone). */
export function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** An address of such a field: its type in front is left out. */
export function typedAddress(value: string): string {
  const bare = value.includes(";") ? value.slice(value.indexOf(";") + 1) : value;
  return /<([^<>]*)>/.exec(bare)?.[1]?.trim() ?? bare.trim();
}

/**
 * What an address stands for that a server reports as it was told it, in `xtext` (RFC 3461, 4). Only beside the address as
 * it stands: `privacy+2026@…` is one that people have, and no `xtext`.
 */
export function withoutXtext(address: string): string {
  return address.replaceAll(/\+([0-9A-F]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function reporterOf(fields: ReadonlyMap<string, string>): string {
  return withoutType(fields.get("reporting-mta") ?? "");
}

function readRecipient(fields: ReadonlyMap<string, string>, reporter: string): ReportedRecipient[] {
  const final = fields.get("final-recipient") ?? "";
  const original = fields.get("original-recipient") ?? "";
  if (final === "" && original === "") return [];
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "")?.[1] ?? "";
  const action = readAction(fields.get("action") ?? "", status);
  if (action === null) return [];
  return [
    {
      ...{ action, status },
      finalAddress: cut(typedAddress(final), 320),
      originalAddress: cut(typedAddress(original), 320),
      diagnostic: cut(withoutType(fields.get("diagnostic-code") ?? "")),
      remoteServer: cut(withoutType(fields.get("remote-mta") ?? "") || reporter, 255),
    },
  ];
}

const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"] as const;

/** Where a server leaves the action out, its status says as much. */
function readAction(value: string, status: string): ReportedRecipient["action"] | null {
  const word = /^[a-z]+/.exec(value.toLowerCase())?.[0] ?? "";
  const known = ACTIONS.find((action) => action === word);
  if (known !== undefined || word !== "") return known ?? null;
  return status.startsWith("5") ? "failed" : status.startsWith("4") ? "delayed" : null;
}

function withoutType(value: string): string {
  return value.replace(/^[\w-]+\s*;\s*/, "").trim();
}

/** Nothing of a stranger's text goes further than it needs to, and nothing in it is a control character. */
export function cut(text: string, max = TEXT_MAX): string {
  return [...text.replaceAll(/[\p{Cc}\p{Surrogate}]+/gu, " ").trim()].slice(0, max).join("");
}
