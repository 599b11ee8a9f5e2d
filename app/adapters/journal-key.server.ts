import { openSecretKey } from "./secret-key.server";

/** The journal's key. `mustExist`: there are records sealed with it, which a new key would leave unreadable. */
export function journalKey(secretsDir: string, mustExist: boolean): Promise<Buffer> {
  return openSecretKey({ secretsDir, name: "journal.key", neededFor: mustExist ? "journal files" : null });
}
