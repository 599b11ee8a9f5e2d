import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import { navOf } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { PublicShell } from "~/ui/public-shell";

export const meta: MetaFunction<typeof loader> = ({ matches }) => publicHead(matches, ({ t }) => t("list.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showProcessor({ slug: params.processor ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  return { processor: found.processor };
}

/** The frame around every page of one processor: whose it is, the demo banner, menu, files, feeds, log head. */
export default function ProcessorFrame() {
  const { processor } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  return (
    <PublicShell
      processor={processor}
      current={navOf(useMatches())}
      address={pathname + search}
      logHead={processor.logHead}
    >
      <Outlet />
    </PublicShell>
  );
}
