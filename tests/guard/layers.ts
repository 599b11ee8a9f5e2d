import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";

const root = join(import.meta.dirname, "../..");
const config = createRequire(import.meta.url)(join(root, "scripts/config/layers.cjs"));

/** One import that the table forbids, as `rule: from → to`. */
export type Breach = string;

/** Holds the folders under `base` against the import table of scripts/config/layers.cjs. */
export async function breachesIn(base: string, folders: string[]): Promise<{ modules: number; breaches: Breach[] }> {
  const result = await cruise(
    folders,
    { ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: base, ...config.options },
    {
      alias: {
        "~": join(base, "app"),
        "@db": join(base, "db"),
        "@emails": join(base, "emails"),
        "@tests": join(base, "tests"),
      },
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  );
  if (typeof result.output === "string") throw new Error("expected the result as data");
  const { modules, summary } = result.output;
  return {
    modules: modules.filter((module) => !module.source.startsWith("node_modules")).length,
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
