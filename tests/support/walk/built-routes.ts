import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** An address that the built program takes, as a pattern (`/staff/drafts/:id`), and what its modules do with it. */
export type BuiltRoute = {
  pattern: string;
  /** Of the page itself, where there is a frame around it. */
  id: string;
  takesPost: boolean;
};

type Module = { id: string; parentId?: string; path?: string; index?: boolean; exports: string[] };

const BUILD = fileURLToPath(new URL("../../../build/server/index.js", import.meta.url));

/**
 * Every route of Remix's own manifest. Read by another process, since the build is a program that was bundled for
 * production and this one is a test.
 */
export function builtRoutes(): BuiltRoute[] {
  const script = `import(process.argv[1]).then(({ routes }) => console.log(JSON.stringify(
    Object.values(routes).map(({ module, ...route }) => ({ ...route, exports: Object.keys(module) })))))`;
  const modules: Module[] = JSON.parse(execFileSync(process.execPath, ["-e", script, BUILD], { encoding: "utf8" }));
  const byId = new Map(modules.map((module) => [module.id, module]));
  const found = new Map<string, BuiltRoute>();
  for (const module of modules) {
    // The document, and a frame around pages that has no address.
    if (module.id === "root" || (module.path === undefined && module.index !== true)) continue;
    const pattern = patternOf(module, byId);
    // A frame and the page inside it have one address.
    const other = found.get(pattern);
    const takesPost = module.exports.includes("action") || other?.takesPost === true;
    const id = other === undefined || other.id.length < module.id.length ? module.id : other.id;
    found.set(pattern, { pattern, id, takesPost });
  }
  return [...found.values()];
}

function patternOf(module: Module, byId: ReadonlyMap<string, Module>): string {
  const parts: string[] = [];
  for (let at: Module | undefined = module; at !== undefined; at = byId.get(at.parentId ?? "")) {
    if (at.path) parts.unshift(at.path);
  }
  return `/${parts.join("/")}`;
}
