import { type AddressInfo, createServer, type Socket } from "node:net";

/** The moments of an SMTP session at which a server can go wrong; `body` is in the middle of the mail's text. */
export const SMTP_STEPS = ["banner", "EHLO", "MAIL", "RCPT", "DATA", "body", "final dot"] as const;
export type SmtpStep = (typeof SMTP_STEPS)[number];

export const SMTP_FAULTS = ["4yz", "5yz", "drop", "stall", "garbage"] as const;
export type SmtpFaultKind = (typeof SMTP_FAULTS)[number];

/** `10 KB line`: the answer that is due, but twenty times as long as RFC 5321, 4.5.3.1.5 allows; where none is due, a refusal. */
export type PeerFault = SmtpFaultKind | "10 KB line";

const LONG = "x".repeat(10_000);

export type SmtpPeer = Awaited<ReturnType<typeof startSmtpPeer>>;

/** A mail server that follows RFC 5321 but for one step, where it does what the test says. */
export async function startSmtpPeer() {
  const taken: Buffer[] = [];
  const sockets = new Set<Socket>();
  const script: { step: SmtpStep; fault: PeerFault }[] = [];
  let connections = 0;
  let refusing = false;
  const isRefused = () => {
    const refused = refusing;
    refusing = false;
    return refused;
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    serve(
      socket,
      () => script[0] ?? null,
      (mail) => taken.push(mail),
      isRefused,
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Mails that were answered with 250, as bytes. */
    taken,
    /** From now on sessions go wrong like this; null: they do not. */
    misbehave(fault: { step: SmtpStep; fault: PeerFault } | null) {
      script.splice(0, 1, ...(fault === null ? [] : [fault]));
    },
    /** How many connections were made so far. */
    connections: () => connections,
    /** The next reader is refused, over whichever connection. */
    refuseNext() {
      refusing = true;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function serve(
  socket: Socket,
  wrong: () => { step: SmtpStep; fault: PeerFault } | null,
  take: (mail: Buffer) => void,
  isRefused: () => boolean,
) {
  let stalled = false;
  /** Answers as it should, unless this is the step that goes wrong. */
  const answer = (step: SmtpStep, reply: string): boolean => {
    if (stalled) return false;
    const now = wrong();
    if (now?.step !== step) {
      socket.write(`${reply}\r\n`);
      return true;
    }
    if (now.fault === "drop") socket.destroy();
    else if (now.fault === "stall") stalled = true;
    else if (now.fault === "10 KB line") {
      socket.write(step === "body" ? `451 4.3.0 ${LONG}\r\n` : `${reply.replace(/(\r\n|$)/, ` ${LONG}$1`)}\r\n`);
      return step !== "body";
    } else if (now.fault === "garbage") socket.write("what? no number at all\r\n");
    else socket.write(now.fault === "4yz" ? "451 4.3.0 not now\r\n" : "550 5.1.1 no\r\n");
    return false;
  };
  answer("banner", "220 peer.example ESMTP");
  let unread = Buffer.alloc(0);
  let inData = false;
  socket.on("data", (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    const now = wrong();
    if (inData && now?.step === "body" && unread.length > 0) {
      inData = false;
      unread = Buffer.alloc(0);
      if (now.fault === "drop") socket.destroy();
      else answer("body", "");
      return;
    }
    for (;;) {
      const end = unread.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = unread.subarray(0, end + 2);
      unread = unread.subarray(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        if (answer("final dot", "250 2.0.0 kept")) take(unstuff(part));
        continue;
      }
      const verb = part.toString("latin1").slice(0, 4).toUpperCase();
      if (verb === "EHLO") answer("EHLO", "250-peer.example\r\n250 8BITMIME");
      else if (verb === "HELO") answer("EHLO", "250 peer.example");
      else if (verb === "MAIL") answer("MAIL", "250 2.1.0 ok");
      else if (verb === "RCPT" && isRefused()) socket.write("550 5.1.1 no such reader\r\n");
      else if (verb === "RCPT") answer("RCPT", "250 2.1.5 ok");
      else if (verb === "DATA") inData = answer("DATA", "354 go on");
      else if (verb === "QUIT") socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
}

/** Undoes dot-stuffing (RFC 5321, 4.5.2). */
function unstuff(mail: Buffer): Buffer {
  return Buffer.from(mail.toString("latin1").replace(/^\.\./gm, "."), "latin1");
}
