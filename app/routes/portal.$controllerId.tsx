import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { requireUser } from "~/http/portal";
import { type PortalPage, PortalShell } from "~/ui/portal/portal-shell";

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.read");
  const frame = await args.context.app.showSpaceFrame({ authorized });
  return { frame, controllerId: authorized.actor.controllerId };
}

/** The frame of one customer's own space. Each page inside asks for its own permission too. */
export default function SpaceLayout() {
  const { frame, controllerId } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  return (
    <PortalShell
      controllerId={controllerId}
      frame={frame}
      current={pageOf(pathname.slice(`/portal/${controllerId}`.length))}
      address={pathname + search}
    >
      <Outlet />
    </PortalShell>
  );
}

function pageOf(path: string): PortalPage | null {
  if (path === "" || path === "/") return "home";
  return (["users", "log", "account"] as const).find((page) => path.startsWith(`/${page}`)) ?? null;
}
