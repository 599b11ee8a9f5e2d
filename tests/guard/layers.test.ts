import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breachesIn } from "./layers";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["app", "db", "emails", "scripts"].filter((folder) => existsSync(join(root, folder)));

test("every import is one that the table of rooms allows", async () => {
  const { modules, breaches } = await breachesIn(root, FOLDERS);
  expect(modules).toBeGreaterThan(50);
  expect(breaches).toEqual([]);
});

/** Each pair: a file, and an import in it that must be refused by the named rule. */
const FORBIDDEN: Record<string, [file: string, code: string]> = {
  "domain-imports": ["app/domain/a.ts", 'export * from "node:fs";'],
  "domain-evidence-imports": ["app/domain/evidence/a.ts", 'export * from "zod";'],
  "ports-imports": ["app/ports/a.ts", 'export type { Z } from "zod";'],
  "ports-imports-types-only": ["app/ports/b.ts", 'export { thing } from "~/domain/thing";'],
  "usecases-imports": ["app/usecases/a.ts", 'export { thing } from "~/adapters/thing.server";'],
  "usecases-do-not-call-each-other": ["app/usecases/b.ts", 'export * from "./c";'],
  "config-imports": ["app/config/a.ts", 'export * from "~/ports/thing";'],
  "i18n-imports": ["app/i18n/a.ts", 'export { thing } from "~/ui/thing";'],
  "adapters-imports": ["app/adapters/a.ts", 'export { thing } from "@db/thing";'],
  "db-imports": ["db/a.ts", 'export { thing } from "~/adapters/thing.server";'],
  "emails-imports": ["emails/a.ts", 'export { thing } from "~/ui/thing";'],
  "jobs-imports": ["app/jobs/a.ts", 'export { thing } from "~/http/thing";'],
  "jobs-imports-types-only": ["app/jobs/b.ts", 'export { thing } from "~/composition.server";'],
  "http-imports": ["app/http/a.ts", 'export { thing } from "~/usecases/c";'],
  "http-imports-types-only": ["app/http/b.ts", 'export { thing } from "~/composition.server";'],
  "routes-imports": ["app/routes/a.tsx", 'export { thing } from "@db/thing";'],
  "routes-imports-types-only": ["app/routes/b.tsx", 'export { thing } from "~/composition.server";'],
  "ui-imports": ["app/ui/a.tsx", 'export { thing } from "~/http/thing";'],
  "composition-imports": ["app/composition.server.ts", 'export { thing } from "~/http/thing";'],
  "remix-stays-at-the-edge": ["app/adapters/b.ts", 'export * from "@remix-run/node";'],
  "drizzle-stays-in-db": ["app/adapters/c.ts", 'export * from "drizzle-orm";'],
  "engines-stay-in-db": ["app/http/c.ts", 'export type { Pool } from "pg";'],
  "mail-markup-stays-in-emails": ["app/adapters/d.ts", 'export * from "react-email";'],
  "mail-sending-stays-in-adapters": ["app/jobs/c.ts", 'export * from "nodemailer";'],
  "every-room-of-app-is-in-the-table": ["app/utils/a.ts", 'export * from "zod";'],
  "no-cycles": ["app/domain/b.ts", 'export * from "./c";'],
  "imports-resolve": ["app/domain/d.ts", 'export * from "./nowhere";'],
};

/** What the files above import, and what the table allows. */
const ALLOWED: Record<string, string> = {
  "app/domain/thing.ts": 'import { Temporal } from "temporal-polyfill"; export const thing = Temporal;',
  "app/domain/c.ts": 'export * from "./b";',
  "app/domain/evidence/thing.ts": 'export { createHash } from "node:crypto";',
  "app/domain/a.test.ts": 'export * from "node:fs";',
  "app/ports/thing.ts": 'export type { thing } from "~/domain/thing";',
  "app/usecases/c.ts": 'export * from "zod"; export type * from "~/ports/thing";',
  "app/adapters/thing.server.ts": 'export * from "nodemailer"; export * from "~/ports/thing";',
  "app/http/thing.ts": 'export type { thing } from "~/composition.server"; export * from "express";',
  "app/ui/thing.tsx": 'export * from "react"; export * from "~/domain/thing";',
  "db/thing.ts": 'export * from "drizzle-orm"; export type { Pool } from "pg";',
  "app/routes/thing.tsx": 'export type { thing } from "~/composition.server"; export * from "~/ui/thing";',
};

const LIBRARIES = [
  "@remix-run/node",
  "drizzle-orm",
  "express",
  "nodemailer",
  "pg",
  "react",
  "react-email",
  "temporal-polyfill",
  "zod",
];

describe("the control: a tree with one forbidden import for each rule", () => {
  const base = mkdtempSync(join(tmpdir(), "layers-"));
  let breaches: string[] = [];
  beforeAll(async () => {
    const files = [...Object.values(FORBIDDEN), ...Object.entries(ALLOWED)];
    for (const [file, code] of files) {
      mkdirSync(dirname(join(base, file)), { recursive: true });
      writeFileSync(join(base, file), `${code}\n`);
    }
    for (const library of LIBRARIES) {
      mkdirSync(join(base, "node_modules", library), { recursive: true });
      writeFileSync(join(base, "node_modules", library, "index.js"), "export {};\n");
    }
    ({ breaches } = await breachesIn(base, ["app", "db", "emails"]));
  });
  afterAll(() => rmSync(base, { recursive: true }));

  test.each(Object.entries(FORBIDDEN))("%s refuses it", (rule, [file]) => {
    expect(breaches.filter((breach) => breach.startsWith(`${rule}: ${file} → `))).not.toEqual([]);
  });

  test("what the table allows is let through, tests among it", () => {
    const innocent = Object.keys(ALLOWED).filter((file) => file !== "app/domain/c.ts");
    expect(breaches.filter((breach) => innocent.some((file) => breach.includes(`: ${file} → `)))).toEqual([]);
  });
});
