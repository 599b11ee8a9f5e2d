import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { DkimKey } from "~/config/dkim-keys";
import type { Instant } from "~/domain/time";

/** Puts a signature before a mail. In: its bytes and the date it bears. Out: the bytes that go on the wire. */
export type SignMail = (bytes: Buffer, date: Instant) => Promise<Buffer>;

export type LoadedKey = { selector: string; from: Instant | null; key: KeyObject };

/** What is signed where it stands, and may not be added where it does not (RFC 6376, 5.4 and 8.15; RFC 8058, 4). */
const SIGNED = [
  ...["From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type"],
  ...["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"],
];

/** Reads private keys, PEM. Throws where one is missing, no RSA key, or too short to be believed (RFC 8301, 3.2). */
export async function loadDkimKeys(keys: readonly DkimKey[]): Promise<LoadedKey[]> {
  return Promise.all(
    keys.map(async ({ selector, file, from }) => {
      const fault = (what: string) => new Error(`DKIM_KEYS: the key of ${selector} ${what} (${file})`);
      const pem = await readFile(file).catch(() => {
        throw fault("cannot be read");
      });
      const key = privateKeyOf(pem);
      if (key?.asymmetricKeyType !== "rsa") throw fault("is no private RSA key");
      if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) throw fault("has fewer than 2048 bits");
      return { selector, from, key };
    }),
  );
}

function privateKeyOf(pem: Buffer): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

/**
 * Signs by RFC 6376. Nodemailer's signer cannot name a field twice, which is what keeps a second From out. The same mail
 * and key give the same bytes: there is no time in the signature, and the mail's own date says which key signs, so that a
 * mail that is sent again after a change of keys is signed as it was.
 */
export function dkimSigner(domain: string, keys: readonly LoadedKey[]): SignMail {
  return async (bytes, date) => {
    const used = keyFor(keys, date);
    if (used === null) return bytes;
    const split = bytes.indexOf("\r\n\r\n");
    const fields = fieldsOf(bytes.subarray(0, split + 2).toString("latin1"));
    const { names, text } = signedFields(fields);
    const open =
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=${domain};\r\n s=${used.selector};` +
      `\r\n h=${names.join(":").replace(/(.{60,72}?):/g, "$1:\r\n  ")};\r\n bh=${bodyHash(bytes.subarray(split + 4))};\r\n b=`;
    const signature = await signText(`${text}${relaxed(open)}`, used.key);
    const field = `${open}${signature.replace(/.{72}(?=.)/g, "$&\r\n ")}\r\n`;
    return Buffer.concat([Buffer.from(field, "latin1"), bytes]);
  };
}

/** The key that mails of that date are signed with: of those that hold by then, the newest. */
export function keyFor<Key extends { from: Instant | null }>(keys: readonly Key[], date: Instant): Key | null {
  const holding = keys.filter(({ from }) => from === null || from <= date);
  return holding.reduce<Key | null>(
    (best, key) => (best === null || (key.from ?? "") > (best.from ?? "") ? key : best),
    null,
  );
}

/** What is published of a key: the text of the record at `<selector>._domainkey.<domain>` (RFC 6376, 3.6.1). */
export function dkimRecord({ key }: Pick<LoadedKey, "key">): string {
  return `v=DKIM1; k=rsa; p=${createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64")}`;
}

function fieldsOf(header: string): { name: string; line: string }[] {
  const lines = header.replace(/\r\n$/, "").split(/\r\n(?![ \t])/);
  return lines.map((line) => ({ name: line.slice(0, line.indexOf(":")).toLowerCase(), line }));
}

/** Each field once, and its name once more: nobody can add another without breaking the signature. */
function signedFields(fields: { name: string; line: string }[]): { names: string[]; text: string } {
  const names: string[] = [];
  let text = "";
  for (const name of SIGNED) {
    const lines = fields.filter((field) => field.name === name.toLowerCase()).reverse();
    for (const { line } of lines) {
      names.push(name);
      text += `${relaxed(line)}\r\n`;
    }
    names.push(name);
  }
  return { names, text };
}

/** RFC 6376, 3.4.2. */
function relaxed(line: string): string {
  const colon = line.indexOf(":");
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim();
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** RFC 6376, 3.4.3: the body as it is, with one line end at its end. Quoted-printable has no blanks that a relay could trim. */
function bodyHash(body: Buffer): string {
  let end = body.length;
  while (end >= 2 && body[end - 2] === 13 && body[end - 1] === 10) end -= 2;
  return createHash("sha256").update(body.subarray(0, end)).update("\r\n").digest("base64");
}

/** On a thread of its own: a signature takes longer than all else about a mail. */
function signText(text: string, key: KeyObject): Promise<string> {
  return new Promise((done, failed) => {
    sign("sha256", Buffer.from(text, "latin1"), key, (error, signature) =>
      error === null ? done(signature.toString("base64")) : failed(error),
    );
  });
}
