import { createHash, createHmac, randomBytes } from "node:crypto";
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
  return {
    linkToken: (purpose, rowId) => keyed("link", purpose, rowId).toString("base64url"),
    tokenHash: sha256,
    randomToken: () => randomBytes(32).toString("base64url"),
    salt: () => randomBytes(32),
    sha256,
    throttleKey: (kind, value) => keyed("throttle", kind, value).toString("hex"),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
