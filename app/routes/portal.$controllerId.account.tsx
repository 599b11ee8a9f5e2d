import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { AccountPage } from "~/ui/portal/account-page";

export const meta = titleOf("portal.account.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.account");
  const { app, portal } = args.context;
  const { address, kind, roles, controllerId } = authorized.actor;
  const [sessions, frame] = await Promise.all([
    app.listPortalSessions({ authorized, token: portal.token ?? "" }),
    app.showSpaceFrame({ authorized: await requireUser(args, "own.read") }),
  ]);
  return { sessions, address, kind, roles, organisation: frame.organisation, zone: frame.zone, controllerId };
}

/** Ends one session, or all others. The one in use ends by signing out too. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireUser(args, "own.account");
  const form = await formOf(args.request, args.context);
  const which = form.get("intent") === "others" ? ("others" as const) : { id: String(form.get("sessionId") ?? "") };
  await args.context.app.endPortalSession({ authorized, token: args.context.portal.token ?? "", which });
  return redirectTo(`/portal/${authorized.actor.controllerId}/account`);
}

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
