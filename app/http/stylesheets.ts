import type { ServerBuild } from "@remix-run/node";

/** The style sheets that every page has, so that error pages can have them too; none where Vite still makes them. */
export function findStylesheets(build: ServerBuild | (() => Promise<ServerBuild>)): () => readonly string[] {
  if (typeof build === "function") return () => [];
  const imported = build.assets.routes.root?.css ?? [];
  const links = build.routes.root?.module.links?.() ?? [];
  const linked = links.flatMap((link) => ("rel" in link && link.rel === "stylesheet" && link.href ? [link.href] : []));
  const sheets = [...new Set([...imported, ...linked])];
  return () => sheets;
}
