import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** One mail as a mail server took it. */
export type TakenMail = { deliveryId: string; to: string; hash: string; bytes: Buffer; at: number };

export type SmtpSink = Awaited<ReturnType<typeof startSmtpSink>>;

/** A real mail server that takes everything and keeps a ledger; it outlives whoever sends. */
export async function startSmtpSink(
  options: { keepBytes?: boolean; port?: number; onTaken?: (taken: number) => void } = {},
) {
  const ledger: TakenMail[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 50,
    onConnect(_session, done) {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      done();
    },
    onClose() {
      open -= 1;
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const bytes = Buffer.concat(chunks);
        ledger.push({
          deliveryId: /^X-Varsel-Delivery: (\S+)/m.exec(bytes.toString("latin1"))?.[1] ?? "",
          to: session.envelope.rcptTo[0]?.address ?? "",
          hash: createHash("sha256").update(bytes).digest("hex"),
          bytes: options.keepBytes === true ? bytes : Buffer.alloc(0),
          at: performance.now(),
        });
        done(null, `queued as ${ledger.length}`);
        options.onTaken?.(ledger.length);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(options.port ?? 0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    ledger,
    mostOpen: () => mostOpen,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
