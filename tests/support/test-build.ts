import type { ServerBuild } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import * as entry from "~/entry.server";
import * as root from "~/root";
import * as nowhere from "~/routes/$";

type AssetsManifest = ServerBuild["assets"];
type RouteModule = ServerBuild["routes"][string]["module"];
/** A route as a file of `app/routes` would export it. */
export type TestRoute = { path: string } & Partial<RouteModule>;

const NOWHERE: TestRoute = { path: "*", ...nowhere };
const STYLESHEET = "/assets/site-0f0f0f.css";

/** A build of Remix with the real entry, the real document and these routes, as its compiler would have made it from files. */
export function testBuild(routes: readonly TestRoute[]): ServerBuild {
  const future: ServerBuild["future"] = {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  };
  const assets: AssetsManifest = {
    entry: { imports: [], module: "/assets/entry-0f0f0f.js" },
    routes: { root: manifestRoute("root", { hasLoader: true, css: [STYLESHEET] }) },
    url: "/assets/manifest-0f0f0f.js",
    version: "0f0f0f",
  };
  const records: ServerBuild["routes"] = {
    root: { id: "root", path: "", module: root as RouteModule },
  };
  for (const { path, ...module } of [...routes, NOWHERE]) {
    const id = `routes/${path}`;
    const filled = module.default || module.loader || module.action ? module : { default: Outlet };
    records[id] = { id, parentId: "root", path, module: filled as RouteModule };
    assets.routes[id] = manifestRoute(id, { parentId: "root", path, hasLoader: module.loader !== undefined });
  }
  return {
    mode: "production",
    entry: { module: entry },
    routes: records,
    assets,
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future,
    isSpaMode: false,
  };
}

function manifestRoute(id: string, more: Partial<AssetsManifest["routes"][string]>): AssetsManifest["routes"][string] {
  return {
    id,
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: id === "root",
    module: "/assets/route-0f0f0f.js",
    ...more,
  };
}
