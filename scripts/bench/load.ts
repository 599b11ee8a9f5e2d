import type { Result } from "autocannon";
import { processorMs } from "./process-facts";

export type Load = {
  url: string;
  seconds: number;
  /** The process that answers, for the time it works on one page. */
  pid: number;
  /** Requests a second; as many as can be where it is not given. */
  rate?: number;
  /** Another path for each request. */
  nextPath?: () => string;
};

export type Loaded = {
  perSecond: number;
  p99Ms: number /** Processor time of the server for one page. */;
  pageMs: number;
};

const CONNECTIONS = 10;

/** Asks for a page over ten lasting connections, as browsers do. Throws unless every answer was 200. */
export async function load({ url, seconds, pid, rate, nextPath }: Load): Promise<Loaded> {
  const { default: autocannon } = await import("autocannon");
  const worked = processorMs(pid) ?? Number.NaN;
  const result: Result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: BROWSER,
    ...(rate === undefined ? {} : { overallRate: rate }),
    ...(nextPath === undefined
      ? {}
      : { requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }] }),
  });
  const { total } = result.requests;
  const faults = result.errors + result.timeouts + result.non2xx;
  if (faults > 0 || total === 0) throw new Error(`${url}: ${total} answers, of which ${faults} were no pages`);
  return {
    perSecond: total / result.duration,
    p99Ms: result.latency.p99,
    pageMs: ((processorMs(pid) ?? Number.NaN) - worked) / total,
  };
}

/** What decides which bytes a browser is sent. */
export const BROWSER = { "accept-encoding": "gzip, deflate, br", "accept-language": "en" };
