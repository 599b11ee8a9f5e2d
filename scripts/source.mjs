// Runs a command of a developer's from its source, which no build holds: `node scripts/source.mjs NAME …` calls `run` of NAME.ts.
import { runnerImport } from "vite";

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./scripts/${name}.ts`, { configFile: false, logLevel: "warn" });
process.exitCode = await module.run(args, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
