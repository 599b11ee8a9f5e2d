// Remix's configuration is Vite's: build, dev server, routes and tests all read this one file.
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const testing = process.env.VITEST !== undefined;
/** `vite build --ssr` builds the command line and the thread that writes mail, which must not pass through Remix's plugin. */
const commandLine = process.argv.includes("--ssr");

export default defineConfig({
  plugins:
    testing || commandLine
      ? []
      : [
          tailwindcss(),
          remix({
            future: {
              v3_fetcherPersist: true,
              v3_relativeSplatPath: true,
              v3_throwAbortReason: true,
              v3_singleFetch: true,
              v3_lazyRouteDiscovery: true,
            },
            ignoredRouteFiles: ["**/*.md", "**/*.test.*"],
          }),
        ],
  resolve: { alias: { "~": at("./app"), "@db": at("./db"), "@emails": at("./emails"), "@tests": at("./tests") } },
  // Inline data: URLs would need a wider img-src and font-src than the content security policy grants.
  build: commandLine
    ? {
        target: "node20",
        outDir: "build",
        emptyOutDir: false,
        rollupOptions: {
          input: { varsel: at("./scripts/varsel.ts"), "outbox-thread": at("./scripts/outbox-thread.ts") },
          output: { entryFileNames: "[name].js", chunkFileNames: "commands/[name]-[hash].js" },
        },
      }
    : { assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,db,emails,scripts}/**/*.test.{ts,tsx}"],
          // Properties run thousands of cases, and a busy machine is no fault of theirs.
          testTimeout: 300000,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["tests/contract/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
          testTimeout: 180000,
          hookTimeout: 180000,
        },
      },
      {
        extends: true,
        test: { name: "guard", include: ["tests/guard/**/*.test.ts"], testTimeout: 120000 },
      },
      {
        extends: true,
        test: {
          name: "system",
          include: ["tests/{routes,jobs,faults,e2e}/**/*.test.ts"],
          fileParallelism: false,
          // Programs are started and browsers driven here: three times as long as on a machine that is busy already.
          testTimeout: 300000,
          hookTimeout: 300000,
        },
      },
    ],
  },
});
