import pino from "pino";
import type { Clock } from "~/ports/clock";
import type { Log, LogFields } from "~/ports/log";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** Where lines go. A command prints its answer on standard output, so its log goes to standard error. */
export type LogSink = { write(line: string): void };

/** JSON lines by pino; every text passes `redact` on its way out. */
export function createLog(options: { level: LogLevel; clock: Clock; sink: LogSink }): Log {
  const { level, clock, sink } = options;
  const lines = pino(
    {
      level,
      base: null,
      messageKey: "event",
      timestamp: () => `,"time":"${clock.now()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  );
  return wrap(lines, {});
}

/** `text` without what looks like an e-mail address or a token: the last fence behind the field type. */
export function redact(text: string): string {
  return text.replace(ADDRESS, "[address]").replace(RUN, (run) => (UUID.test(run) || WORD.test(run) ? run : "[token]"));
}

const ADDRESS = /[^\s<>"'=,;:/]+(?:@|%40)[^\s<>"'=,;:/]+/g;
/** 16 random bytes fill 22 characters of base64url. */
const RUN = /[A-Za-z0-9_-]{22,}/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** State names and codes are lower-case words; random text of that length always holds a digit or a capital. */
const WORD = /^[a-z_-]+$/;

function wrap(lines: pino.Logger, bound: LogFields): Log {
  const clean = (fields: LogFields = {}) =>
    Object.fromEntries(
      Object.entries({ ...bound, ...fields }).map(([name, value]) => [
        name,
        typeof value === "string" ? redact(value) : value,
      ]),
    );
  return {
    debug: (event, fields) => lines.debug(clean(fields), event),
    info: (event, fields) => lines.info(clean(fields), event),
    warn: (event, fields) => lines.warn(clean(fields), event),
    error: (event, fields) => lines.error(clean(fields), event),
    failure: (event, thrown, fields) => lines.error({ ...clean(fields), ...describe(thrown) }, event),
    with: (fields) => wrap(lines, { ...bound, ...fields }),
  };
}

/** Kind, code and stack frames, with those of the causes. Of messages only those that speak of code, not of data. */
function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: redact(thrown.code) } : {};
  const speaksOfCode = thrown instanceof TypeError || thrown instanceof ReferenceError;
  return {
    kind: thrown.name,
    ...code,
    ...(speaksOfCode ? { message: redact(thrown.message) } : {}),
    frames: (thrown.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(thrown.cause === undefined ? {} : { cause: describe(thrown.cause) }),
  };
}
