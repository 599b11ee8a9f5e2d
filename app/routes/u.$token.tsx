import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import { LeaveNotices } from "~/ui/notified/leave-notices";
import { LeaveSubscription } from "~/ui/public/leave-subscription";
import { InvalidLink, Left, SubscriptionShell } from "~/ui/public/subscription-page";
import { PublicShell } from "~/ui/public-shell";

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  publicHead(matches, ({ t }) => t(shown?.leaving ? "leaving.title" : "subscribe.leave.title"), { isPersonal: true });

/** Shows a button, since programs that scan mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const isDemo = !context.app.settings.production;
  const nothing = { subscription: null, leaving: null, notice: `/n/${token}`, isDemo };
  const found = await context.app.showSubscription({ token, purpose: "manage" });
  if (found.ok) return data({ ...nothing, subscription: found.subscription, processor: found.subscription.processor });
  const contact = await context.app.showLeaving({ token });
  if (contact.ok) return data({ ...nothing, leaving: contact.leaving, processor: contact.leaving.processor });
  return data({ ...nothing, processor: null }, { status: 404 });
}

/**
 * RFC 8058, 3.1 and 3.2: a POST to this address leaves at once and is not redirected. What it says is
 * `List-Unsubscribe=One-Click` or the button's form; neither is needed, and no cookie is looked at.
 */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const left = await context.app.leaveList({ token });
  const done = left.ok ? left : await context.app.leaveNotices({ token });
  return data({ left: done.ok }, { status: done.ok ? 200 : 404 });
}

export default function LeavePage() {
  const { subscription, leaving, notice, isDemo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const answer = useActionData<typeof action>();
  if (leaving !== null) {
    return (
      <PublicShell processor={leaving.processor} current="changes" address={pathname} logHead={null}>
        <LeaveNotices leaving={leaving} path={pathname} notice={notice} />
      </PublicShell>
    );
  }
  if (subscription === null) return <InvalidLink address={pathname} isDemo={isDemo} />;
  return (
    <SubscriptionShell processor={subscription.processor} address={pathname}>
      {answer?.left === true ? <Left /> : <LeaveSubscription subscription={subscription} path={pathname} />}
    </SubscriptionShell>
  );
}
