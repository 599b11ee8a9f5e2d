/** What is told over a stream, and whether it was the last. */
export type StreamEvent = { name: string; data: string; isLast: boolean };

export type EventStreamOptions = {
  /** Asked again and again; throws nothing that its reader should see: a fault ends the stream, and the browser comes again. */
  next: () => Promise<StreamEvent | null>;
  /** The reader went away. */
  signal: AbortSignal;
  /** The server stops. */
  stopping: AbortSignal;
  /** No more than one event in this time. */
  everyMs?: number;
  /** After this the stream ends and the browser opens another, which is let in anew. */
  lastsMs?: number;
};

/** Browsers come again after this (WHATWG HTML, 9.2). */
const RETRY_MS = 3_000;
/** A proxy in between closes what is silent for long. */
const HEARTBEAT_MS = 15_000;
const EVERY_MS = 1_000;
const LASTS_MS = 60_000;
/** Asking takes no more than this part of the time. */
const SHARE = 20;

/**
 * Server-sent events: at most one a second, and one that is as the last is not sent again. Ends with the last event, when the
 * reader goes, when the server stops, and after a minute, so that no stream outlives the session it was opened with.
 */
export function eventStream(options: EventStreamOptions): Response {
  const { next, signal, stopping, everyMs = EVERY_MS, lastsMs = LASTS_MS } = options;
  const ended = AbortSignal.any([signal, stopping]);
  const encoder = new TextEncoder();
  let gone = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!gone) controller.enqueue(encoder.encode(text));
      };
      const until = performance.now() + lastsMs;
      let heard = performance.now();
      let last = "";
      send(`retry: ${RETRY_MS}\n\n`);
      try {
        while (!ended.aborted && !gone && performance.now() < until) {
          const begun = performance.now();
          const event = await next();
          if (event === null) break;
          const text = `event: ${event.name}\n${dataLines(event.data)}\n`;
          if (text !== last) send(text);
          else if (begun - heard >= HEARTBEAT_MS) send(": still here\n\n");
          if (text !== last || begun - heard >= HEARTBEAT_MS) heard = begun;
          last = text;
          if (event.isLast) break;
          await pause(Math.max(everyMs, (performance.now() - begun) * SHARE), ended);
        }
      } finally {
        if (!gone) controller.close();
      }
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // nginx holds answers back otherwise.
      "X-Accel-Buffering": "no",
    },
  });
}

function dataLines(data: string): string {
  return data
    .split("\n")
    .map((line) => `data: ${line}\n`)
    .join("");
}

/** Waits `ms`, or until there is nobody to wait for; leaves no timer and no listener behind. */
function pause(ms: number, ended: AbortSignal): Promise<void> {
  if (ended.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ended.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    ended.addEventListener("abort", done);
  });
}
