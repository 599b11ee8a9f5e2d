import { headerOf, type ParsedMail } from "./parsed-mail";
import { cut, type ReportedRecipient } from "./status-fields";

/**
 * Reports in no standard form, of servers whose own form leaves no doubt. In: a mail without a sender.
 * Out: empty where it is none of them.
 */
export function readOwnBounce(mail: ParsedMail): ReportedRecipient[] {
  const qmail = readQmail(mail.text);
  return qmail.length > 0 ? qmail : readExim(mail);
}

/** QSBMF: each failure is a paragraph that begins with the address; what follows `---` is the mail that came back. */
function readQmail(text: string): ReportedRecipient[] {
  const body = text.replaceAll("\r\n", "\n").trimStart();
  if (!/^Hi\. (?:This is|I'm) /.test(body)) return [];
  const [said = ""] = body.split(/\n--- (?:Below|Enclosed|Undelivered)/, 1);
  return said.split(/\n{2,}/).flatMap((paragraph) => {
    const [, address = "", words = ""] = /^<([^<>\s]{1,255}@[^<>\s]{1,255})>:\n([\s\S]+)$/.exec(paragraph.trim()) ?? [];
    return address === "" ? [] : [failed(address, words)];
  });
}

/** Exim names whom it gave up on in a header field of its own; it has none in a warning that a mail waits. */
function readExim(mail: ParsedMail): ReportedRecipient[] {
  const named = headerOf(mail, "x-failed-recipients");
  if (named === "") return [];
  const addresses = named.split(",").map((one) => one.trim());
  return addresses.filter((one) => one.includes("@")).map((address) => failed(address, wordsAbout(address, mail.text)));
}

function wordsAbout(address: string, text: string): string {
  const at = text.toLowerCase().indexOf(`\n  ${address.toLowerCase()}`);
  if (at < 0) return "";
  return (text.slice(at).split(/\n[ \t]*\n|\n------/, 1)[0] ?? "").replace(/^\s*\S+\s*/, "");
}

function failed(address: string, words: string): ReportedRecipient {
  const status = /\b(5\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? "5.0.0";
  return {
    ...{ action: "failed", status },
    ...{ finalAddress: address, originalAddress: "" },
    diagnostic: cut(words),
    remoteServer: "",
  };
}
