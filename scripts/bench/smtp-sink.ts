import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { answerAsPart } from "./part";

export type SmtpSink = {
  listen: { in: null; out: { port: number } };
  /** Forgets what came so far. */
  reset: { in: null; out: null };
  /** Resolves when that many mails were taken; a sample is the first one's bytes (base64). */
  waitFor: { in: { mails: number }; out: { readers: number; sample: string } };
};

type Taken = { mails: number; readers: Set<string>; sample: Buffer };

/**
 * Takes mail as fast as Node can read it, so that senders are what is measured: no extension is offered, nothing is kept
 * but the first mail and who was written to. A sender waits for each answer, so a chunk never holds two commands.
 */
export async function run(): Promise<number> {
  let taken = nothing();
  let arrived = () => {};
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    serve(socket, (reader, mail) => {
      taken.mails += 1;
      taken.readers.add(reader);
      if (taken.mails === 1) taken.sample = mail();
      arrived();
    });
  });
  const code = await answerAsPart<SmtpSink>({
    async listen() {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { port: (server.address() as AddressInfo).port };
    },
    async reset() {
      taken = nothing();
      return null;
    },
    async waitFor({ mails }) {
      await new Promise<void>((resolve) => {
        arrived = () => {
          if (taken.mails >= mails) resolve();
        };
        arrived();
      });
      return { readers: taken.readers.size, sample: taken.sample.toString("base64") };
    },
  });
  for (const socket of sockets) socket.destroy();
  server.close();
  return code;
}

function nothing(): Taken {
  return { mails: 0, readers: new Set(), sample: Buffer.alloc(0) };
}

const END = Buffer.from("\r\n.\r\n");

function serve(socket: Socket, take: (reader: string, mail: () => Buffer) => void): void {
  let inData = false;
  let reader = "";
  let body: Buffer[] = [];
  let line = "";
  socket.write("220 sink.example ESMTP\r\n");
  socket.on("data", (chunk) => {
    if (inData) {
      body.push(chunk);
      if (!endsMail(body)) return;
      inData = false;
      const mail = body;
      body = [];
      take(reader, () => Buffer.concat(mail).subarray(0, -3));
      socket.write("250 2.0.0 taken\r\n");
      return;
    }
    line += chunk.toString("latin1");
    if (!line.endsWith("\r\n")) return;
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") reader = line;
    line = "";
    if (verb === "DATA") inData = true;
    if (verb === "QUIT") socket.end("221 2.0.0 bye\r\n");
    else socket.write(verb === "DATA" ? "354 go on\r\n" : "250 2.0.0 ok\r\n");
  });
}

/** Whether the last bytes are the final dot, which may be spread over chunks. */
function endsMail(body: readonly Buffer[]): boolean {
  const last = body.at(-1) ?? Buffer.alloc(0);
  const tail = last.length >= END.length ? last : Buffer.concat(body.slice(-END.length));
  return tail.subarray(-END.length).equals(END);
}
