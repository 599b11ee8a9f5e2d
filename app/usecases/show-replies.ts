import type { DeliveryReport, IncomingMail } from "~/domain/incoming/incoming-mail";
import { wordsOf } from "~/domain/incoming/sort-draft";
import { storableLine } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "readMail">;

/** A mail as lists show it, without what opens its commitment or leads back to a delivery. */
export type ListedMail = Pick<
  IncomingMail,
  "id" | "mailClass" | "senderName" | "senderAddress" | "subject" | "receivedAt" | "state" | "sortedAs"
> & { ref: string; customer: string };

const WAITING_MAX = 500;
const OTHERS_MAX = 50;

/** What people answered: what waits for somebody, what was looked at, and what programs sent. Reads only. */
export async function listReplies(
  { store }: Needs,
  { authorized }: { authorized: Authorized<"objection.read"> },
): Promise<{ zone: Zone; waiting: ListedMail[]; settled: ListedMail[]; byPrograms: ListedMail[] }> {
  const { processorId } = authorized.actor;
  const { read } = store;
  const zone = (await read.processors.find(processorId))?.zone ?? "UTC";
  const listed = async (mails: IncomingMail[]) => Promise.all(mails.map((mail) => toListed({ store }, mail)));
  return {
    zone,
    waiting: await listed(await read.incoming.list(processorId, { states: ["open"] }, WAITING_MAX)),
    settled: await listed(await read.incoming.list(processorId, { states: ["sorted"] }, OTHERS_MAX)),
    byPrograms: await listed(await read.incoming.list(processorId, { states: ["kept"] }, OTHERS_MAX)),
  };
}

async function toListed({ store }: Pick<Deps, "store">, mail: IncomingMail): Promise<ListedMail> {
  const { id, mailClass, senderName, senderAddress, subject, receivedAt, state, sortedAs } = mail;
  const row = { id, mailClass, senderName, senderAddress, subject, receivedAt, state, sortedAs };
  return { ...row, ...(await aboutOf({ store }, mail)) };
}

async function aboutOf({ store }: Pick<Deps, "store">, { processorId, changeId, controllerId }: IncomingMail) {
  const { read } = store;
  const change = changeId === null ? null : await read.changes.find(processorId, changeId);
  const controller = controllerId === null ? null : await read.customers.findController(processorId, controllerId);
  return { ref: change?.ref ?? "", customer: controller?.name ?? "" };
}

export type ReplyView = {
  zone: Zone;
  mail: Omit<IncomingMail, "salt" | "envelopeTo" | "processorId" | "hash">;
  ref: string;
  customer: string;
  text: string;
  files: { part: number; name: string; type: string; size: number }[];
  reports: DeliveryReport[];
  sortedByName: string | null;
};

/** One mail, whole. Reads only. */
export async function showReply(
  deps: Needs,
  { authorized, mailId }: { authorized: Authorized<"objection.read">; mailId: string },
): Promise<{ ok: true; view: ReplyView } | { ok: false; code: "mail.not_found" }> {
  const { processorId } = authorized.actor;
  const { read } = deps.store;
  const found = await read.incoming.find(processorId, mailId);
  const content = await read.incoming.findContent(processorId, mailId);
  if (found === null || content === null) return { ok: false, code: "mail.not_found" };
  const { salt: _salt, envelopeTo: _to, processorId: _tenant, hash: _hash, ...mail } = found;
  const parsed = await deps.readMail(content);
  const people = await read.staff.list(processorId);
  return {
    ok: true,
    view: {
      zone: (await read.processors.find(processorId))?.zone ?? "UTC",
      mail,
      ...(await aboutOf(deps, found)),
      text: wordsOf(parsed.text),
      files: parsed.parts.map(({ name, type, content: bytes }, part) => ({
        ...{ part, name: nameOf(name), type },
        size: bytes.length,
      })),
      reports: await read.incoming.listReports(processorId, { mailId }),
      sortedByName: people.find(({ id }) => id === found.sortedBy)?.name ?? null,
    },
  };
}

type SavedFile = { name: string; type: string; content: Uint8Array };

/** The mail as it came (`part` null), or one of what was attached, by its place. */
export async function readReplyFile(
  deps: Needs,
  { authorized, mailId, part }: { authorized: Authorized<"objection.read">; mailId: string; part: number | null },
): Promise<{ ok: true; file: SavedFile } | { ok: false; code: "mail.not_found" }> {
  const content = await deps.store.read.incoming.findContent(authorized.actor.processorId, mailId);
  if (content === null) return { ok: false, code: "mail.not_found" };
  if (part === null) return { ok: true, file: { name: `${mailId}.eml`, type: "message/rfc822", content } };
  const found = (await deps.readMail(content)).parts[part];
  if (found === undefined) return { ok: false, code: "mail.not_found" };
  // Whatever it says that it is: to be saved, and never shown under this site's name.
  return { ok: true, file: { name: nameOf(found.name), type: "application/octet-stream", content: found.content } };
}

function nameOf(given: string): string {
  const name = storableLine(given.slice(Math.max(given.lastIndexOf("/"), given.lastIndexOf("\\")) + 1));
  return name === "" ? "file" : [...name].slice(-120).join("");
}
