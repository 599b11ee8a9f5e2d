import { boxes, type Page, type Visitor } from "./visitor";

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

/** Orders the draft to be sent as soon as the minutes to undo have passed; it is published by itself when it can be. */
export async function announce(staff: Visitor, draftId: string): Promise<void> {
  const review = await staff.open(`/staff/drafts/${draftId}/review`);
  const acknowledged = boxes(review, "acknowledged");
  const values = { when: "now", publishBySelf: "on", acknowledged };
  const ordered = await staff.submit(review, "form:has([name=when])", { values });
  idAfter(ordered, /^\/staff\/changes\/([^/?]+)/);
}

/** The id in the address where a form led to; throws with what the page says instead. */
export function idAfter({ path, status, $ }: Page, pattern: RegExp): string {
  const id = pattern.exec(path)?.[1];
  if (id !== undefined) return id;
  const said = $("main").text().replace(/\s+/g, " ").slice(0, 600);
  throw new Error(`A form led to ${path} (${status}), which says: ${said}`);
}
