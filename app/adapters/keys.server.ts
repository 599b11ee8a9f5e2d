import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { Keys } from "~/ports/keys";
import { openSecretKey } from "./secret-key.server";

/**
 * Tokens of links and keys of throttles, made from one secret in `dir` by HMAC-SHA256 with a label for each purpose.
 * Whoever reads the database or a backup of it can make none of them. Losing the secret ends every link that was mailed.
 */
export async function openKeys({ dir }: { dir: string }): Promise<Keys> {
  const secret = await openSecretKey({ secretsDir: dir, name: "links.key", neededFor: null });
  // Each label and each part ends in NUL, which no part holds: two different inputs never hash the same text.
  const keyed = (...parts: string[]) => {
    const mac = createHmac("sha256", secret);
    for (const part of parts) mac.update(part, "utf8").update("\0");
    return mac.digest();
  };
  // Another key for another use: what is encrypted shares nothing with what is hashed.
  const sealing = keyed("seal");
  return {
    linkToken: (purpose, rowId) => keyed("link", purpose, rowId).toString("base64url"),
    tokenHash: sha256,
    typedCode: (purpose, rowId) => String(keyed("code", purpose, rowId).readUInt32BE(0) % 100_000_000).padStart(8, "0"),
    derived: (purpose, of) => keyed("derived", purpose, of),
    markReturn: (kind, deliveryId) => keyed("return", kind, deliveryId),
    seal: (label, text) => sealText(sealing, label, text),
    open: (label, sealed) => openText(sealing, label, sealed),
    randomToken: () => randomBytes(32).toString("base64url"),
    salt: () => randomBytes(32),
    sha256,
    throttleKey: (kind, value) => keyed("throttle", kind, value).toString("hex"),
  };
}

function sealText(key: Buffer, label: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

function openText(key: Buffer, label: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(label));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
