import { sendAnswer } from "./answer";
import type { Finisher } from "./finish";
import { isReading, type Visit } from "./visit";

/** Whether this process can do its work; `reasons` why not, and `warnings`, are codes such as `store.read_only`, never data. */
export type Readiness = { ready: boolean; reasons: string[]; warnings?: string[] };
/** Answers the probes of whoever runs the machine, under any host name. */
export type Health = (visit: Visit) => Promise<void>;

export type HealthOptions = { readiness(): Promise<Readiness>; isStopping(): boolean; finisher: Finisher };

export function isProbe({ path }: Visit): boolean {
  return path === "/healthz" || path === "/readyz";
}

/** `/healthz`: the process answers. `/readyz`: send it visitors. */
export function createHealth({ readiness, isStopping, finisher }: HealthOptions): Health {
  return async (visit) => {
    if (!isReading(visit)) return sendAnswer(visit.req, visit.res, finisher.error(visit, "method.refused"));
    const state = visit.path === "/healthz" ? { ready: true, reasons: [] } : await current();
    const answer = {
      status: state.ready ? 200 : 503,
      headers: { "content-type": "application/json; charset=utf-8", ...(state.ready ? {} : { "retry-after": "5" }) },
      body: Buffer.from(JSON.stringify(visit.path === "/healthz" ? { alive: true } : state)),
    };
    await sendAnswer(visit.req, visit.res, { ...answer, headers: finisher.headers(visit, answer) });
  };

  async function current(): Promise<Readiness> {
    if (isStopping()) return { ready: false, reasons: ["server.stopping"] };
    return readiness().catch(() => ({ ready: false, reasons: ["readiness.failed"] }));
  }
}
