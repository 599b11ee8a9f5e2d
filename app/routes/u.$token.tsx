import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import { LeaveSubscription } from "~/ui/public/leave-subscription";
import { InvalidLink, Left, SubscriptionShell } from "~/ui/public/subscription-page";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("subscribe.leave.title"), { isPersonal: true });

/** Shows a button, since programs that scan mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showSubscription({ token: params.token ?? "", purpose: "manage" });
  const isDemo = !context.app.settings.production;
  if (!found.ok) return data({ subscription: null, processor: null, isDemo }, { status: 404 });
  return data({ subscription: found.subscription, processor: found.subscription.processor, isDemo });
}

/**
 * RFC 8058, 3.1 and 3.2: a POST to this address leaves at once and is not redirected. What it says is
 * `List-Unsubscribe=One-Click` or the button's form; neither is needed, and no cookie is looked at.
 */
export async function action({ params, context }: ActionFunctionArgs) {
  const left = await context.app.leaveList({ token: params.token ?? "" });
  return data({ left: left.ok }, { status: left.ok ? 200 : 404 });
}

export default function LeavePage() {
  const { subscription, processor, isDemo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const answer = useActionData<typeof action>();
  if (subscription === null) return <InvalidLink address={pathname} isDemo={isDemo} />;
  return (
    <SubscriptionShell processor={processor} address={pathname}>
      {answer?.left === true ? <Left /> : <LeaveSubscription subscription={subscription} path={pathname} />}
    </SubscriptionShell>
  );
}
