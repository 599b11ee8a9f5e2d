import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { PORTAL, requirePortalSession } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { SpacesPage } from "~/ui/portal/spaces-page";
import { PlainShell } from "~/ui/public-shell";

export const meta = titleOf("portal.spaces.title");

export async function loader(args: LoaderFunctionArgs) {
  const { addressKey } = await requirePortalSession(args);
  const spaces = await args.context.app.listSpaces({ addressKey });
  const [only] = spaces;
  if (only !== undefined && spaces.length === 1) throw redirectTo(`${PORTAL}/${only.controllerId}`);
  return { spaces, address: addressKey };
}

export default function SpacesRoute() {
  const { spaces, address } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={PORTAL} isDemo={spaces.some(({ processor }) => processor.isDemo)}>
      <SpacesPage spaces={spaces} address={address} />
    </PlainShell>
  );
}
