import { freshCode } from "../authenticator";
import type { RunningVarsel } from "../run-varsel";
import { tryLetters } from "./mailbox";
import { aVisitor, boxes, type Page, type Visitor } from "./visitor";

export { type SignIn, signIn } from "./sign-in";

/** What a new entry's form demands; the names differ, so that two of them are two entries. */
export function vendor(name: string, over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    legalName: name,
    registrationNumber: "HRB 12345",
    address: "Speicherstraße 4, 20457 Hamburg",
    country: "DE",
    contact: "Privatsphäre Kanarienvogel, datenschutz@kanarienvogel.example",
    activity: "Backup von Kanarienvögeln",
    contractDate: "2026-11-02",
    guarantee: "on",
    ...over,
  };
}

/** Begins a draft with one new entry, as the shortest path does. Out: the draft's id; it is ready to be announced. */
export async function draftWithEntry(staff: Visitor, fields: Record<string, string>): Promise<string> {
  const form = await staff.open("/staff/drafts/new");
  const review = await staff.submit(form, "form:has([name=legalName])", { values: fields });
  return idAfter(review, /^\/staff\/drafts\/([^/]+)\/review$/);
}

/** Reads the list as published into a new draft, with its last entry under another name, and leaves the question open. */
export async function draftWithImport(staff: Visitor, slug: string): Promise<string> {
  const drafts = await staff.open("/staff/drafts");
  const upload = await staff.submit(drafts, "form:has([value=import])", { press: "[value=import]" });
  const asked = await staff.submit(upload, "form:has([name=text])", { values: { text: await renamed(staff, slug) } });
  return idAfter(asked, /^\/staff\/drafts\/([^/]+)\/questions$/);
}

async function renamed(staff: Visitor, slug: string): Promise<string> {
  const list = (await staff.ask("GET", `/${slug}.md`)).body;
  const rows = list.trimEnd().split("\n");
  const last = rows.pop() ?? "";
  return [
    ...rows,
    last.replace(/^\| [^|]+/, "| Nachfolger GmbH "),
    last.replace(/^\| [^|]+\|[^|]+/, "| Hinzu AB | Annat "),
    "",
  ].join("\n");
}

const SEND = "form:has([name=when])";

type Running = Pick<RunningVarsel, "dataDir" | "signIns">;

/**
 * Has the draft announced with four eyes, to be sent as soon as the minutes to undo have passed: its author asks the second
 * person of the demonstration, who reads the mail and answers on its one page. It is published by itself when it can be.
 */
export async function announce(varsel: Running, staff: Visitor, draftId: string, slug: string): Promise<void> {
  const second = secondOf(varsel, slug);
  const before = requestsTo(varsel.dataDir, second.email).length;
  await askSecond(staff, draftId);
  const { link, code } = await nextRequest(varsel.dataDir, second.email, before);
  const page = await aVisitor(staff.base).open(link);
  const values = { code, secondFactor: await freshCode(second.totpSecret), acknowledged: boxes(page, "acknowledged") };
  const answered = await aVisitor(staff.base).submit(page, "form:has([name=code])", { press: "[value=yes]", values });
  const to = answered.$(`main a[href='/staff/changes/${draftId}']`);
  if (to.length !== 1) throw new Error(`The second person was told: ${answered.$("main").text().slice(0, 600)}`);
}

/** The author notes every warning and asks the one colleague there is. */
export async function askSecond(staff: Visitor, draftId: string): Promise<Page> {
  const review = await staff.open(`/staff/drafts/${draftId}/review`);
  const colleague = review.$(`${SEND} [name=colleague] option`).last().attr("value") ?? "";
  const values = { when: "now", publishBySelf: "on", acknowledged: boxes(review, "acknowledged"), colleague };
  const asked = await staff.submit(review, SEND, { values });
  idAfter(asked, /^\/staff\/drafts\/([^/]+)\/review\?said=asked$/);
  return asked;
}

/** Somebody who wrote nothing of it orders it, signed in. */
export async function order(second: Visitor, draftId: string, totpSecret: string): Promise<Page> {
  const review = await second.open(`/staff/drafts/${draftId}/review`);
  const acknowledged = boxes(review, "acknowledged");
  const secondFactor = await freshCode(totpSecret);
  const ordered = await second.submit(review, SEND, {
    values: { when: "now", publishBySelf: "on", acknowledged, secondFactor },
  });
  idAfter(ordered, /^\/staff\/changes\/([^/?]+)/);
  return ordered;
}

/** The demonstration's person who announces what others write. */
export function secondOf({ signIns }: Pick<RunningVarsel, "signIns">, slug: string) {
  const found = signIns.staff.find(({ processor, email }) => processor === slug && email.startsWith("second@"));
  if (found === undefined) throw new Error(`The demonstration has no second person of ${slug}`);
  return found;
}

const REQUEST = /\/staff\/second\/[\w-]+/;

function requestsTo(dataDir: string, address: string) {
  return tryLetters(dataDir).filter(({ to, text }) => to.includes(address) && REQUEST.test(text));
}

/** The page that the mail names by which somebody is asked. In: who it is, and what asks them. */
export async function requestAfter(dataDir: string, address: string, ask: () => Promise<unknown>): Promise<string> {
  const before = requestsTo(dataDir, address).length;
  await ask();
  return (await nextRequest(dataDir, address, before)).link;
}

/** Waits for the mail that asks after so many others. Out: what it says. */
async function nextRequest(dataDir: string, address: string, before: number): Promise<{ link: string; code: string }> {
  for (let tries = 0; tries < 600; tries++) {
    const { text } = requestsTo(dataDir, address)[before] ?? { text: "" };
    const link = REQUEST.exec(text)?.[0];
    const code = /\b\d{8}\b/.exec(text)?.[0];
    if (link !== undefined && code !== undefined) return { link, code };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail asks ${address} to announce`);
}

/** The id in the address where a form led to; throws with what the page says instead. */
export function idAfter({ path, status, $ }: Page, pattern: RegExp): string {
  const id = pattern.exec(path)?.[1];
  if (id !== undefined) return id;
  const said = $("main").text().replace(/\s+/g, " ").slice(0, 600);
  throw new Error(`A form led to ${path} (${status}), which says: ${said}`);
}
