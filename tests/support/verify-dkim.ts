import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./verify-dkim.py", import.meta.url));

/**
 * Whether somebody else's program, dkimpy, believes a mail's signature, with these TXT records published. Debian has it as
 * python3-dkim, for the system's own Python, which need not be the first one found.
 */
export function isDkimRight(mail: Buffer, records: Record<string, string>): boolean {
  const input = JSON.stringify({ mail: mail.toString("base64"), records });
  for (const python of ["/usr/bin/python3", "python3"]) {
    const { status, stdout } = spawnSync(python, [SCRIPT], { input, encoding: "utf8" });
    if (status === 0) return stdout.trim() === "ok";
  }
  throw new Error("DKIM is checked by dkimpy, which is not there: apt-get install python3-dkim, or pip install dkimpy");
}
