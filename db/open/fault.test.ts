import { describe, expect, test } from "vitest";
import { DatabaseFault, isConflict, isDiskFull, isReadOnly, isUniqueViolation, toCommitFault, toFault } from "./fault";

const driverError = (code: string, message = "driver says") => Object.assign(new Error(message), { code });

describe("a driver's error", () => {
  test.each([
    ["SQLITE_CONSTRAINT_UNIQUE", "database.unique"],
    ["SQLITE_CONSTRAINT_PRIMARYKEY", "database.unique"],
    ["23505", "database.unique"],
    ["SQLITE_CONSTRAINT_FOREIGNKEY", "database.constraint"],
    ["23503", "database.constraint"],
    ["SQLITE_FULL", "database.full"],
    ["53100", "database.full"],
    ["ENOSPC", "database.full"],
    ["SQLITE_READONLY_DBMOVED", "database.readonly"],
    ["25006", "database.readonly"],
    ["EROFS", "database.readonly"],
    ["SQLITE_BUSY_SNAPSHOT", "database.busy"],
    ["55P03", "database.busy"],
    ["40001", "database.conflict"],
    ["40P01", "database.conflict"],
    ["SQLITE_CORRUPT_VTAB", "database.corrupt"],
    ["XX001", "database.corrupt"],
    ["SQLITE_IOERR_FSYNC", "database.io"],
    ["57P01", "database.unavailable"],
    ["08006", "database.unavailable"],
    ["ECONNREFUSED", "database.unavailable"],
    ["42P01", "database.failed"],
    ["SQLITE_ERROR", "database.failed"],
  ])("%s is %s (promise D6)", (native, code) => {
    expect(toFault(driverError(native))).toMatchObject({ code, native });
  });

  test("loses its message, its detail and its cause: they quote values", () => {
    const error = Object.assign(driverError("23505", "duplicate Jens"), {
      detail: "Key (name)=(Jens)",
      table: "staff",
    });
    const fault = toFault(error, "insert into staff values ($1)");
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain("Jens");
    expect(fault).toMatchObject({ table: "staff", message: expect.stringContaining("insert into staff values ($1)") });
  });

  test.each([new Error("boom"), driverError("objection.late"), driverError("EPERM"), "text", null])(
    "stays what it is when it is none: %s",
    (thrown) => {
      expect(toFault(thrown)).toBe(thrown);
    },
  );

  test("of a connection lost while committing leaves the outcome open", () => {
    expect(toCommitFault(new Error("Connection terminated unexpectedly"))).toMatchObject({
      code: "database.outcome_unknown",
    });
    expect(toCommitFault(driverError("SQLITE_FULL"))).toMatchObject({ code: "database.full" });
  });
});

test("each question is true of its own code alone, before and after it was made harmless", () => {
  const questions = { isUniqueViolation, isDiskFull, isReadOnly, isConflict };
  const answers = (error: unknown) => Object.entries(questions).flatMap(([name, asks]) => (asks(error) ? [name] : []));
  for (const [native, name] of [
    ["23505", "isUniqueViolation"],
    ["SQLITE_FULL", "isDiskFull"],
    ["25006", "isReadOnly"],
    ["40P01", "isConflict"],
  ] as const) {
    expect(answers(driverError(native))).toEqual([name]);
    expect(answers(toFault(driverError(native)))).toEqual([name]);
  }
  expect(answers(new DatabaseFault("database.failed", "42P01", null, null))).toEqual([]);
  expect(answers(new Error("boom"))).toEqual([]);
});
