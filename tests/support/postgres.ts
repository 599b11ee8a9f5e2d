import { readMigrations } from "@db/migrate";
import { migratePg } from "@db/pg-migrate";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server";
import { silentLog } from "./test-log";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the run's PostgreSQL server, with `NAME` where the database stands. */
    postgres: string;
  }
}

/** Migrated once; every test's own database is a copy of it. */
export const TEMPLATE = "varsel_template";

/** One PostgreSQL server for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    await server.run(`create database ${TEMPLATE}`);
    await migratePg({ url: server.url(TEMPLATE), known: readMigrations("pg"), log: silentLog() });
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgres", server.url("NAME"));
  return server.stop;
}
