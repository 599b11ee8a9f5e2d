/** What happened, as `noun.verb` in lower case: `notice.sent`, `server.started`. */
export type LogEvent = `${string}.${string}`;

/** Ids, counts, states and durations. Never an address, a name, free text or a token: logs outlive erasures. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** One JSON line on standard output for each call. */
export type Log = {
  debug(event: LogEvent, fields?: LogFields): void;
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
  /** Something thrown: its kind, code and place in the code. Its message is left out, since it may quote data. */
  failure(event: LogEvent, thrown: unknown, fields?: LogFields): void;
  /** The same log with `fields` on every line. */
  with(fields: LogFields): Log;
};
