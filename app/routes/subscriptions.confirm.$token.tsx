import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import { respondError } from "~/http/respond-error";
import { ConfirmSubscription } from "~/ui/public/confirm-subscription";
import { InvalidLink, SubscriptionShell } from "~/ui/public/subscription-page";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("subscribe.confirm.title"), { isPersonal: true });

/** Shows a button; a link from a mail never acts. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showSubscription({ token: params.token ?? "", purpose: "confirm" });
  const isDemo = !context.app.settings.production;
  if (!found.ok) return data({ subscription: null, processor: null, isDemo }, { status: 404 });
  return data({ subscription: found.subscription, processor: found.subscription.processor, isDemo });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const confirmed = await context.app.confirmFollow({ token: params.token ?? "" });
  if (!confirmed.ok) throw respondError("page.not_found", context);
  return { managePath: `/subscriptions/${confirmed.manageToken}` };
}

export default function ConfirmPage() {
  const { subscription, processor, isDemo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const managePath = useActionData<typeof action>()?.managePath ?? null;
  if (subscription === null) return <InvalidLink address={pathname} isDemo={isDemo} />;
  return (
    <SubscriptionShell processor={processor} address={pathname}>
      <ConfirmSubscription subscription={subscription} path={pathname} managePath={managePath} />
    </SubscriptionShell>
  );
}
