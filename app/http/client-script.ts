import type { EntryContext } from "@remix-run/node";

/** Set on a route whose page needs script in the browser: `export const handle: ClientHandle = { client: true }`. */
export type ClientHandle = { client: true };

/** Whether any route of the page carries script; the same question as `useMatches().some(({ handle }) => …)` in the root. */
export function carriesScript({
  routeModules,
  staticHandlerContext,
}: Pick<EntryContext, "routeModules" | "staticHandlerContext">): boolean {
  return staticHandlerContext.matches.some(({ route }) => hasClientHandle(routeModules[route.id]?.handle));
}

export function hasClientHandle(handle: unknown): handle is ClientHandle {
  return typeof handle === "object" && handle !== null && "client" in handle && handle.client === true;
}
