// `npm run dev`: our own server with Vite behind it. An edited page shows at the next load; what lies behind the
// composition (use cases, stores, jobs) is read once, so a change there needs a restart. Nothing is pushed into an
// open page: that would need inline style and a second port, which the content security policy refuses here as it does in production.
import { createServer } from "vite";

const vite = await createServer({
  configFile: "remix.config.js",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false },
});

try {
  const { run } = await vite.ssrLoadModule("/scripts/serve.ts");
  const development = {
    middleware: vite.middlewares,
    build: () => vite.ssrLoadModule("virtual:remix/server-build"),
  };
  process.exitCode = await run(
    process.argv.slice(2),
    { stdout: (text) => process.stdout.write(text), stderr: (text) => process.stderr.write(text) },
    development,
  );
} catch (error) {
  vite.ssrFixStacktrace(error);
  console.error(error);
  process.exitCode = 1;
} finally {
  await vite.close();
}
