import { Resolver } from "node:dns/promises";
import type { Dns } from "~/ports/dns";

const TIMEOUT_MS = 3_000;
/** There is no such name, or none of that kind. */
const NONE = new Set(["ENOTFOUND", "ENODATA"]);

/** Asks the machine's name servers, or the one given as `ADDRESS[:PORT]`. Never the machine's own table of hosts. */
export function openDns(server: string | null): Dns {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
  if (server !== null) resolver.setServers([server]);
  return {
    txt: (name) => ask(async () => (await resolver.resolveTxt(name)).map((strings) => strings.join(""))),
    mx: (name) =>
      ask(async () =>
        (await resolver.resolveMx(name)).sort((a, b) => a.priority - b.priority).map((mx) => mx.exchange),
      ),
    async addresses(name) {
      const both = [await ask(() => resolver.resolve4(name)), await ask(() => resolver.resolve6(name))];
      return both.every((found) => found === null) ? null : both.flatMap((found) => found ?? []);
    },
  };
}

async function ask<T>(question: () => Promise<T[]>): Promise<T[] | null> {
  try {
    return await question();
  } catch (error) {
    return NONE.has((error as NodeJS.ErrnoException).code ?? "") ? [] : null;
  }
}
