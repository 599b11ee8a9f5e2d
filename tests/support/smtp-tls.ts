import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** Certificates of an authority made for tests (`ca`): for localhost, for another host, and one whose time is over. */
export type TestCertificate = "good" | "other-host" | "expired";

const file = (name: string) => new URL(`../fixtures/tls/${name}.pem`, import.meta.url);
export const authority = (name: "ca" | "other-ca" = "ca") => readFileSync(file(name), "utf8");

/** What a client handed over, and in which words: `secure`: the connection was encrypted by then. */
export type TakenOverTls = { bytes: Buffer; secure: boolean; envelope: SMTPServerSession["envelope"] };

/** A real mail server with STARTTLS; `dsn`: it offers reports as the client wishes (RFC 3461). */
export async function startTlsServer(certificate: TestCertificate, options: { dsn?: boolean } = {}) {
  const pem = readFileSync(file(certificate));
  const taken: TakenOverTls[] = [];
  const server = new SMTPServer({
    ...{ key: pem, cert: pem, authOptional: true, logger: false, closeTimeout: 50 },
    hideDSN: options.dsn !== true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        taken.push({ bytes: Buffer.concat(chunks), secure: session.secure, envelope: { ...session.envelope } });
        done(null, "queued");
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://localhost:${port}`,
    taken,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** A server, or somebody on the way to it, that does not offer STARTTLS. `heard`: all it was told, in the clear. */
export async function startStrippingServer() {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.write("220 stripped.example ESMTP\r\n");
    socket.on("data", (chunk) => {
      const line = chunk.toString("latin1");
      heard.push(line);
      if (/^EHLO/i.test(line)) socket.write("250-stripped.example\r\n250 8BITMIME\r\n");
      else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else socket.write(/^STARTTLS/i.test(line) ? "502 5.5.1 no such command\r\n" : "250 ok\r\n");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://localhost:${port}`,
    heard,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
