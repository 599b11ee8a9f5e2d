import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { systemClock } from "~/adapters/clock.server";
import { createIds } from "~/adapters/ids.server";
import { createServer, type ServerOptions } from "~/http/server";
import { type TestRoute, testBuild } from "./test-build";
import { testLog } from "./test-log";

export type SiteOptions = Partial<Omit<ServerOptions, "settings">> & {
  routes?: readonly TestRoute[];
  settings?: Partial<ServerOptions["settings"]>;
};
export type Reply = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };
export type Call = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** The real server on a free port of loopback, with these routes; nothing is known of any processor unless given. */
export async function startSite({ routes = [], settings, ...options }: SiteOptions = {}) {
  const clock = systemClock();
  const log = testLog();
  const server = createServer({
    app: Object.create(null),
    build: testBuild(routes),
    assetsFolder: null,
    clock,
    ids: createIds(clock),
    log,
    readiness: async () => ({ ready: true, reasons: [] }),
    publicState: async () => null,
    findActor: async () => null,
    noteRefusals: async () => {},
    settings: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: "http://varsel.example:8080",
      secure: false,
      trustedProxies: [],
      ...settings,
    },
    ...options,
  });
  const { port } = await server.start();
  const host = new URL(settings?.publicUrl ?? "http://varsel.example:8080").host;
  return {
    port,
    log,
    server,
    /** Sends one request on a connection of its own, with exactly these headers besides Host. */
    ask: (path: string, { method = "GET", headers = {}, body }: Call = {}) =>
      send({ port, path, method, headers: { host, ...headers }, body }),
    stop: server.stop,
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;

type Sending = { port: number; path: string; method: string; headers: OutgoingHttpHeaders; body: Call["body"] };

function send({ port, path, method, headers, body }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const all = { connection: "close", ...length, ...headers };
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const body = decode(bytes, response.headers["content-encoding"]).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, bytes });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function decode(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}
