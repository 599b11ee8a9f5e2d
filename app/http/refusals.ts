import { isRefusal, REFUSALS_EACH, type Refusal, refusedPage, slugIn } from "~/domain/audit/refusal";
import type { Actor } from "~/domain/people/authorize";
import { startOfMinute } from "~/domain/time";
import type { Clock } from "~/ports/clock";
import type { Log } from "~/ports/log";
import { networkOf } from "./client-address";

/** Keeps refused attempts for the audit log, so that a flood of them costs as little as one. */
export type Refusals = {
  /** To be told of every answer; keeps those that are refusals. Never throws, and nobody waits for it. */
  seen(visit: { path: string; client: { address: string } }, status: number, actor: Actor | null): void;
  /** Writes what was only counted. */
  flush(): Promise<void>;
};

/** As many of all networks together within a minute are written one by one. */
const EACH_OF_ALL = 200;
/** As many different ones are counted apart; a flood of different ones beyond that is told by its number alone. */
const KINDS = 1_000;

export function createRefusals(options: {
  note(input: { refusals: Refusal[] }): Promise<unknown>;
  clock: Clock;
  log: Log;
}): Refusals {
  const { clock, log } = options;
  const counted = new Map<string, Refusal>();
  const alone = new Map<string, number>();
  let minute = "";
  let aloneOfAll = 0;
  let writing = Promise.resolve();

  function write(refusals: Refusal[]): Promise<void> {
    writing = writing.then(async () => {
      await options.note({ refusals }).catch((error: unknown) => log.failure("refusals.not_written", error));
    });
    return writing;
  }

  function flush(): Promise<void> {
    const refusals = [...counted.values()];
    counted.clear();
    return refusals.length === 0 ? writing : write(refusals);
  }

  return {
    flush,
    seen({ path, client }, status, actor) {
      if (!isRefusal(status, { path, isSignedIn: actor !== null })) return;
      const at = clock.now();
      if (startOfMinute(at) !== minute) {
        minute = startOfMinute(at);
        alone.clear();
        aloneOfAll = 0;
        void flush();
      }
      const network = networkOf(client.address);
      const refusal = { at, status, actor, page: refusedPage(path), slug: slugIn(path), network, count: 1 };
      const earlier = alone.get(network) ?? 0;
      if (earlier < REFUSALS_EACH && aloneOfAll < EACH_OF_ALL) {
        alone.set(network, earlier + 1);
        aloneOfAll += 1;
        void write([refusal]);
        return;
      }
      count(refusal);
    },
  };

  function count(refusal: Refusal): void {
    const { actor, status, page, slug, network } = refusal;
    const who = actor === null ? "" : "staffId" in actor ? actor.staffId : actor.id;
    const exact = JSON.stringify([network, status, who, page, slug]);
    const kind = counted.size < KINDS || counted.has(exact) ? exact : JSON.stringify([status, slug]);
    const known = counted.get(kind);
    if (known !== undefined) known.count += 1;
    else counted.set(kind, kind === exact ? refusal : { ...refusal, actor: null, page: "", network: "" });
  }
}
