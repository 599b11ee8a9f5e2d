/** What went wrong, the same on both engines. */
export type FaultCode =
  | "database.unique"
  | "database.constraint"
  | "database.full"
  | "database.readonly"
  | "database.busy"
  | "database.conflict"
  | "database.corrupt"
  | "database.io"
  | "database.unavailable"
  /** The connection was lost while committing: it may be done or not. Ask the database before doing it again. */
  | "database.outcome_unknown"
  | "database.failed";

/**
 * An error of either engine, without the values of the statement: those are people's names and addresses, and messages
 * end in logs. (Drizzle's error quotes every parameter, PostgreSQL's detail the whole key.)
 */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
  constructor(
    readonly code: FaultCode,
    /** `SQLITE_CONSTRAINT_UNIQUE`, `23505`, `ECONNRESET` … */
    readonly native: string,
    /** The table of a broken constraint, where the engine names it. */
    readonly table: string | null,
    sql: string | null,
  ) {
    super([`${code} (${native}${table ? ` on ${table}` : ""})`, sql].filter(Boolean).join(": "));
  }
}

/** In: what a driver threw, and the statement with placeholders. Errors that are not a driver's stay as they are. */
export function toFault(thrown: unknown, sql: string | null = null): unknown {
  if (thrown instanceof DatabaseFault || !(thrown instanceof Error)) return thrown;
  const native = "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
  if (native === null) return isLostConnection(thrown) ? lost("connection lost", sql) : thrown;
  const code = classify(native);
  return code ? new DatabaseFault(code, native, tableOf(thrown), sql) : thrown;
}

/** What a failed COMMIT means: a lost connection leaves open whether the server has done it. */
export function toCommitFault(thrown: unknown): unknown {
  const fault = toFault(thrown, "commit");
  const unknown = fault instanceof DatabaseFault && fault.code === "database.unavailable";
  return unknown ? new DatabaseFault("database.outcome_unknown", fault.native, null, "commit") : fault;
}

export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === "database.unique";
}

/** The disk, or the operator's limit on it, is full. Nothing was committed. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === "database.full";
}

export function isReadOnly(error: unknown): boolean {
  return codeOf(error) === "database.readonly";
}

/** Another process decided first (deadlock, serialization, lock timeout): nothing was committed, start again from the read. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === "database.conflict" || code === "database.busy";
}

function codeOf(error: unknown): FaultCode | null {
  const fault = toFault(error);
  return fault instanceof DatabaseFault ? fault.code : null;
}

/** Exact codes first, then their families: SQLite's result codes by prefix, PostgreSQL's SQLSTATE by class. */
const CODES: readonly (readonly [RegExp, FaultCode])[] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$|^23505$/, "database.unique"],
  [/^SQLITE_CONSTRAINT|^23...$/, "database.constraint"],
  [/^SQLITE_FULL$|^53100$|^ENOSPC$|^EDQUOT$/, "database.full"],
  [/^SQLITE_READONLY|^25006$|^EROFS$/, "database.readonly"],
  [/^SQLITE_(BUSY|LOCKED)|^55P03$|^53300$/, "database.busy"],
  [/^40(001|P01)$/, "database.conflict"],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]$/, "database.corrupt"],
  [/^SQLITE_IOERR|^58030$|^EIO$/, "database.io"],
  [
    /^(08...|57P0.)$|^SQLITE_CANTOPEN|^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|EAI_|ENOENT$)/,
    "database.unavailable",
  ],
  [/^SQLITE_|^(?=.*\d)[0-9A-Z]{5}$/, "database.failed"],
];

function classify(native: string): FaultCode | null {
  return CODES.find(([pattern]) => pattern.test(native))?.[1] ?? null;
}

/** PostgreSQL names the table; SQLite's message reads `UNIQUE constraint failed: staff.address_key`. */
function tableOf(error: Error): string | null {
  if ("table" in error && typeof error.table === "string") return error.table;
  return /constraint failed: (\w+)\./.exec(error.message)?.[1] ?? null;
}

/** node-postgres ends a lost connection with errors that carry no code. */
function isLostConnection(error: Error): boolean {
  return /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect|^Client was closed/.test(
    error.message,
  );
}

function lost(native: string, sql: string | null): DatabaseFault {
  return new DatabaseFault("database.unavailable", native, null, sql);
}
