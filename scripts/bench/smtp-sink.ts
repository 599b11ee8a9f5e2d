import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { answerAsPart } from "./part";

export type SmtpSink = { listen: { in: null; out: { port: number } } };

/**
 * Takes mail as fast as Node can read it, so that senders are what is measured: no extension is offered, nothing is kept.
 * A sender waits for each answer, so a chunk never holds two commands.
 */
export async function run(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    serve(socket);
  });
  const code = await answerAsPart<SmtpSink>({
    async listen() {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { port: (server.address() as AddressInfo).port };
    },
  });
  for (const socket of sockets) socket.destroy();
  server.close();
  return code;
}

const END = Buffer.from("\r\n.\r\n");

function serve(socket: Socket): void {
  let inData = false;
  let tail = Buffer.alloc(0);
  let line = "";
  socket.write("220 sink.example ESMTP\r\n");
  socket.on("data", (chunk) => {
    if (inData) {
      // The final dot may be spread over chunks.
      tail = Buffer.concat([tail, chunk]).subarray(-END.length);
      if (!tail.equals(END)) return;
      inData = false;
      tail = Buffer.alloc(0);
      socket.write("250 2.0.0 taken\r\n");
      return;
    }
    line += chunk.toString("latin1");
    if (!line.endsWith("\r\n")) return;
    const verb = line.slice(0, 4).toUpperCase();
    line = "";
    if (verb === "DATA") inData = true;
    if (verb === "QUIT") socket.end("221 2.0.0 bye\r\n");
    else socket.write(verb === "DATA" ? "354 go on\r\n" : "250 2.0.0 ok\r\n");
  });
}
