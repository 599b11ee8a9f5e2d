import { isIP } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Clock } from "~/ports/clock";
import type { HandIn, IsOurs } from "~/ports/incoming";
import type { Log } from "~/ports/log";

/** What a mail server in front of us may hand in; a reply with a scan fits. */
export const MAIL_MAX_BYTES = 10 * 1024 * 1024;
const CONNECTIONS_MAX = 50;
/** Of one address outside this machine: a mail server, which has no need of more. */
const CONNECTIONS_EACH = 5;
const MAILS_A_CONNECTION = 100;
const FAULTS_A_CONNECTION = 20;
const IDLE_MS = 60_000;
/** One mail is often for one address; a server that has more for us can send it again. */
const RECIPIENTS_MAX = 10;

export type IncomingSmtp = { port: number; stop(): Promise<void> };

type Options = {
  host: string;
  port: number;
  /** What we are called in the greeting. */
  domain: string;
  isOurs: IsOurs;
  takeIncoming: HandIn;
  clock: Clock;
  log: Log;
};

/**
 * Takes mail for addresses of ours by SMTP (RFC 5321), from the mail server of the house or from any. The answer to the
 * final dot is 250 only once the mail is in the books; where it cannot be, the server is told to try again. Nobody can
 * sign in and nothing is passed on. What a server on this machine writes of when it had the mail is believed.
 */
export async function listenForMail(options: Options): Promise<IncomingSmtp> {
  const { host, port, domain, log } = options;
  const open = new Map<string, number>();
  const used = new Map<string, { mails: number; faults: number }>();
  const countOf = ({ id }: SMTPServerSession) => {
    const known = used.get(id) ?? { mails: 0, faults: 0 };
    used.set(id, known);
    return known;
  };
  const server = new SMTPServer({
    ...{ name: domain, banner: "Varsel", size: MAIL_MAX_BYTES, maxClients: CONNECTIONS_MAX, socketTimeout: IDLE_MS },
    // Without a certificate of its own it offers no TLS: the server of the house is on this machine, or encrypts in front.
    ...{ authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true, logger: false },
    closeTimeout: 5_000,
    onConnect({ remoteAddress }, done) {
      const now = (open.get(remoteAddress) ?? 0) + 1;
      if (now > CONNECTIONS_EACH && !isLocal(remoteAddress)) return done(refusal(421, "4.7.0 Too many connections"));
      open.set(remoteAddress, now);
      done();
    },
    onClose({ id, remoteAddress }) {
      used.delete(id);
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left <= 0) open.delete(remoteAddress);
      else open.set(remoteAddress, left);
    },
    onMailFrom(_address, session, done) {
      const use = countOf(session);
      use.mails += 1;
      done(use.mails > MAILS_A_CONNECTION ? refusal(421, "4.7.0 Enough for one connection") : null);
    },
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= RECIPIENTS_MAX) return done(refusal(452, "4.5.3 Too many recipients"));
      if (options.isOurs(address)) return done();
      const use = countOf(session);
      use.faults += 1;
      // Whoever guesses addresses is to guess slowly.
      if (use.faults > FAULTS_A_CONNECTION) return done(refusal(421, "4.7.0 Too many unknown addresses"));
      done(refusal(550, "5.1.1 No such address here"));
    },
    onData(stream, session, done) {
      void take(options, stream, session).then(
        (fault) => done(fault),
        (error: unknown) => {
          log.failure("mail.not_taken", error);
          done(refusal(451, "4.3.0 Not stored, try again"));
        },
      );
    },
  });
  server.on("error", (error) => log.failure("mail.listener_failed", error));
  await new Promise<void>((ready, failed) => {
    server.server.once("error", failed);
    server.listen(port, host, () => {
      server.server.off("error", failed);
      ready();
    });
  });
  const at = server.server.address();
  return {
    port: typeof at === "object" && at !== null ? at.port : port,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}

/** Reads it to the end, and stores it for each of its recipients. Out: null where all of them have it. */
async function take(options: Options, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // Read on without keeping it: the other side hears of it only after the final dot.
    if (size <= MAIL_MAX_BYTES) chunks.push(chunk);
  }
  if (stream.sizeExceeded || size > MAIL_MAX_BYTES) return refusal(552, "5.3.4 Larger than 10 MB");
  const receivedAt = options.clock.now();
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? null : mailFrom.address;
  const bytes = Buffer.concat(chunks);
  for (const { address: to } of rcptTo) {
    const isTrusted = isLocal(session.remoteAddress);
    const taken = await options.takeIncoming({ bytes, to, from, receivedAt, isTrusted });
    if (!taken.ok && taken.code === "address.busy") return refusal(451, "4.7.0 Too many mails for one address");
    if (!taken.ok) return refusal(550, "5.1.1 No such address here");
  }
  return null;
}

function isLocal(address: string): boolean {
  const bare = address.replace(/^::ffff:/, "");
  return bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
