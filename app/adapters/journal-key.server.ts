import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * The journal's key: 32 random bytes as base64url in `journal.key`, for the owner alone to read.
 * `mustExist`: there are records sealed with it, so a missing key is a fault and not a first start.
 */
export async function journalKey(secretsDir: string, mustExist: boolean): Promise<Buffer> {
  const file = join(secretsDir, "journal.key");
  const found = await readKey(file);
  if (found) return found;
  if (mustExist)
    throw new Error(`${file} is missing, yet there are journal files: put the key back, or move them away`);
  await mkdir(secretsDir, { recursive: true, mode: 0o700 });
  await placeKey(file);
  const key = await readKey(file);
  if (!key) throw new Error(`${file} cannot be read back`);
  return key;
}

async function readKey(file: string): Promise<Buffer | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== 32) throw new Error(`${file} does not hold 32 bytes as base64url`);
  return key;
}

/** Written whole, then linked under its name: of two processes that start together one wins, and both read its key. */
async function placeKey(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString("base64url")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(draft);
}
