import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Letter = { id: string; to: string; subject: string; text: string; headers: [string, string][] };

/** The mails that lie in the local mailbox, oldest first. */
export function lettersIn(dataDir: string): Letter[] {
  const folder = join(dataDir, "mailbox");
  const names = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith(".json"));
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

/** Waits for a mail to this address that has a link of this form. Out: the link's path. */
export async function linkTo(dataDir: string, address: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    for (const { to, text, headers } of tryLetters(dataDir)) {
      const link = pattern.exec(`${text}\n${headers.map(([, value]) => value).join("\n")}`)?.[0];
      if (to.includes(address) && link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seen = tryLetters(dataDir).map(({ to, subject }) => `${to}: ${subject}`);
  throw new Error(`No mail to ${address} has ${pattern}; there are\n${seen.join("\n")}`);
}

/** The same, none before the first mail has made the mailbox. */
export function tryLetters(dataDir: string): Letter[] {
  try {
    return lettersIn(dataDir);
  } catch {
    // The folder comes with the first mail.
    return [];
  }
}
