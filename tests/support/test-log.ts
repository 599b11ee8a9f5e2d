import type { Log, LogEvent, LogFields } from "~/ports/log";

export type LoggedLine = { level: string; event: LogEvent; fields: LogFields };

/** A log that keeps its lines for the test to read. */
export function testLog(lines: LoggedLine[] = []): Log & { lines: LoggedLine[] } {
  const at =
    (level: string) =>
    (event: LogEvent, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return {
    lines,
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    failure: (event, _thrown, fields) => at("failure")(event, fields),
    with: () => testLog(lines),
  };
}

export function silentLog(): Log {
  return testLog();
}
