import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JournalRecord } from "~/ports/journal";

/**
 * One line: base64url of nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM (NIST SP 800-38D), and a line feed.
 * `place` (file name and line number) is authenticated with it, so that no line can be moved, copied, or left out before another.
 */
export function seal(key: Buffer, text: string, place: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${sealed.toString("base64url")}\n`;
}

/**
 * The records of one file, in order. What follows the last line feed was never acknowledged (a crash in the middle of
 * a write) and is passed over; any other line that does not open throws, with its place.
 */
export async function* parseLines(key: Buffer, folder: string, name: string): AsyncGenerator<JournalRecord> {
  const lines = (await readFile(join(folder, name), "utf8")).split("\n").slice(0, -1);
  for (const [index, line] of lines.entries()) {
    yield JSON.parse(unseal(key, line, `${name}:${index}`));
  }
}

function unseal(key: Buffer, line: string, place: string): string {
  const sealed = Buffer.from(line, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8");
  } catch {
    throw new Error(`the journal does not open at ${place}: damaged, or sealed with another key`);
  }
}
