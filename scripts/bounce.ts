import { mailEnvironment } from "~/config/settings.server";
import type { Io } from "./dispatch";
import { withApp } from "./open-app";
import { readUse, text } from "./options";

const HELP = `varsel bounce [--to ADDRESS] [--from ADDRESS]

Takes one mail from standard input: a report of a mail server, or an answer to a mail of ours. For a mail server that pipes
mail for BOUNCE_DOMAIN to a command, as Postfix's pipe(8) or an alias does:
  varsel bounce --to \${original_recipient} --from \${sender}
Without --to, ORIGINAL_RECIPIENT of the environment or the fields Delivered-To and X-Original-To say whose it is.
Exit code, as mail servers read it: 0 stored; 67 the address is not ours; 65 larger than 10 MB; 75 try again later.
`;

/** Codes of sysexits.h, which a mail server takes for the fate of the mail. */
const EXIT = { done: 0, tooLarge: 65, unknown: 67, tryAgain: 75 } as const;
const MAX_BYTES = 10 * 1024 * 1024;

/** The command `varsel bounce`. Whatever goes wrong on our side is a reason to try again: no mail is lost to it. */
export async function run(args: string[], io: Io, input: AsyncIterable<Buffer> = process.stdin): Promise<number> {
  const use = readUse(args, { to: { type: "string" }, from: { type: "string" } }, HELP, io);
  if (typeof use === "number") return use === 0 ? 0 : EXIT.tryAgain;
  const bytes = await readAll(input);
  if (bytes === null) return EXIT.tooLarge;
  try {
    const environment = mailEnvironment();
    const code = await withApp(io, async (app) => {
      const named = [text(use, "to"), environment.recipient, ...deliveredTo(bytes)];
      const to = named.find((address) => address !== undefined && app.isOurs(address));
      if (to === undefined) return EXIT.unknown;
      const from = senderOf(text(use, "from") ?? environment.sender);
      const receivedAt = app.clock.now();
      const taken = await app.takeIncoming({ bytes, to, from, receivedAt, isTrusted: true });
      if (taken.ok) return EXIT.done;
      return taken.code === "address.busy" ? EXIT.tryAgain : EXIT.unknown;
    });
    // Settings that are wrong are no reason to lose a mail.
    return code === 2 ? EXIT.tryAgain : code;
  } catch (error) {
    io.stderr(`varsel bounce: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.tryAgain;
  }
}

/** Postfix names itself where a mail is from nobody (pipe(8), null_sender; local(8), SENDER). */
function senderOf(named: string | undefined): string | null {
  if (named === undefined) return null;
  return named.includes("@") ? named : "";
}

/** null: larger than is taken. */
async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  return size > MAX_BYTES ? null : Buffer.concat(chunks);
}

/** What the server that pipes it wrote on top of it. */
function deliveredTo(bytes: Buffer): string[] {
  const head =
    bytes
      .subarray(0, 64 * 1024)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? "";
  return [...head.matchAll(/^(?:Delivered-To|X-Original-To):[ \t]*<?([^\s<>]+)>?[ \t]*\r?$/gim)].map(
    ([, address = ""]) => address,
  );
}
