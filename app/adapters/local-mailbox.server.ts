import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address } from "postal-mime";
import type { Instant } from "~/domain/time";
import type { ComposedMail, LocalMailbox, Mailer } from "~/ports/mail";

type Letter = NonNullable<Awaited<ReturnType<LocalMailbox["read"]>>>;

/** Nobody reads on; and a list of thousands would be slow. */
const LIST_MAX = 200;
const ID = /^[0-9A-Za-z]+_[0-9A-Za-z-]+$/;

/**
 * Takes mail instead of an SMTP server: each becomes the very bytes that would have been sent, `<id>.eml`, and what a
 * page shows of them, `<id>.json`, under `dir`. A second sending of a delivery writes the same two files again.
 */
export function createLocalMailbox({ dir }: { dir: string }): Mailer & LocalMailbox {
  return {
    async send(_pool, mail) {
      const id = idOf(mail.date, mail.deliveryId);
      await mkdir(dir, { recursive: true, mode: 0o700 });
      await place(join(dir, `${id}.eml`), mail.bytes);
      // The list reads this one, so a mail is there whole or not at all.
      await place(join(dir, `${id}.json`), JSON.stringify(await letterOf(id, mail)));
      return { state: "accepted", reply: `250 kept in the local mailbox as ${id}`, server: null };
    },
    async close() {},
    async list() {
      const letters = await Promise.all((await newestIds(dir)).map((id) => readLetter(dir, id)));
      return letters.flatMap((letter) => {
        if (letter === null) return [];
        const { id, to, subject, date } = letter;
        return [{ id, to, subject, date }];
      });
    },
    read: (id) => readLetter(dir, id),
  };
}

/** Sorts by time, then in the order of making. */
function idOf(date: Instant, deliveryId: string): string {
  return `${date.replace(/[^0-9TZ]/g, "")}_${deliveryId}`;
}

async function letterOf(id: string, { bytes, date }: ComposedMail): Promise<Letter> {
  const { from, to, subject = "", text = "", html = "" } = await PostalMime.parse(bytes);
  const header = bytes.subarray(0, bytes.indexOf("\r\n\r\n")).toString("latin1");
  const fields = header.replace(/\r\n(?=[ \t])/g, "").split("\r\n");
  const headers = fields.map((field): [string, string] => {
    const colon = field.indexOf(":");
    return [field.slice(0, colon), field.slice(colon + 1).trim()];
  });
  return { id, from: show(from), to: show(to?.[0]), subject, date, text, html, headers };
}

function show(mailbox: Address | undefined): string {
  const { name = "", address = "" } = mailbox ?? {};
  return name === "" ? address : `${name} <${address}>`;
}

/** Written beside and moved into place, so that no reader ever finds half a file. */
async function place(file: string, content: Buffer | string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

async function newestIds(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const ids = names.flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
  return ids.sort().reverse().slice(0, LIST_MAX);
}

/** `id` comes from an address that a visitor typed: nothing but a letter of this folder is opened. */
async function readLetter(dir: string, id: string): Promise<Letter | null> {
  if (!ID.test(id)) return null;
  const text = await readFile(join(dir, `${id}.json`), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Letter);
}
