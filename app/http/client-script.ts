import type { EntryContext } from "@remix-run/node";

/** Set on a route whose page needs script in the browser: `export const handle: ClientHandle = { client: true }`. */
export type ClientHandle = { client: true };

/** Set on a route whose page has one small script of its own, and else works without: `export const handle: ScriptHandle = { script: url }`. */
export type ScriptHandle = { script: string };

/** The small scripts of a page's routes, each once. */
export function scriptsOf(handles: readonly unknown[]): string[] {
  return [...new Set(handles.flatMap((handle) => (hasScriptHandle(handle) ? [handle.script] : [])))];
}

function hasScriptHandle(handle: unknown): handle is ScriptHandle {
  return typeof handle === "object" && handle !== null && "script" in handle && typeof handle.script === "string";
}

/** Whether any route of the page carries script; the same question as `useMatches().some(({ handle }) => …)` in the root. */
export function carriesScript({
  routeModules,
  staticHandlerContext,
}: Pick<EntryContext, "routeModules" | "staticHandlerContext">): boolean {
  const handles = staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle);
  return handles.some(hasClientHandle) || scriptsOf(handles).length > 0;
}

export function hasClientHandle(handle: unknown): handle is ClientHandle {
  return typeof handle === "object" && handle !== null && "client" in handle && handle.client === true;
}
