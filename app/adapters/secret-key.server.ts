import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * One secret of this installation: 32 random bytes as base64url in a file that the owner alone may read, made at first
 * use. Of two processes that start together one writes it and both read the same.
 * `neededFor`: what there is already that only this key opens, so that a missing key is a fault and not a first start.
 */
export async function openSecretKey(options: {
  secretsDir: string;
  name: string;
  neededFor: string | null;
}): Promise<Buffer> {
  const { secretsDir, neededFor } = options;
  const file = join(secretsDir, options.name);
  const found = await readKey(file);
  if (found !== null) return found;
  if (neededFor !== null)
    throw new Error(`${file} is missing, yet there are ${neededFor}: put the key back, or move them away`);
  await mkdir(secretsDir, { recursive: true, mode: 0o700 });
  await placeKey(file);
  const placed = await readKey(file);
  if (placed === null) throw new Error(`${file} cannot be read back`);
  return placed;
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

/** Written whole, then linked under its name, so that nobody ever reads half a key. */
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
