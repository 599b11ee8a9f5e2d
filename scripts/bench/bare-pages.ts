import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerAsPart } from "./part";

export type BarePages = {
  /** Answers every request with these header lines (name, value, name, value) and bytes (base64). */
  serve: { in: { head: string[]; body: string }; out: { port: number } };
};

/** The least that a Node server can do: one `writeHead`, one `end`. */
export function run(): Promise<number> {
  const servers: ReturnType<typeof createServer>[] = [];
  return answerAsPart<BarePages>({
    async serve({ head, body }) {
      const bytes = Buffer.from(body, "base64");
      const server = createServer((_, res) => {
        res.writeHead(200, head);
        res.end(bytes);
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { port: (server.address() as AddressInfo).port };
    },
  }).finally(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
}
