import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { formOf } from "~/http/form";
import { publicHead } from "~/http/public-head";
import { respondError } from "~/http/respond-error";
import { isLocale } from "~/i18n/locales";
import { AskedAgain, InvalidLink, Left, ManageSubscription, SubscriptionShell } from "~/ui/public/subscription-page";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("subscribe.manage.title"), { isPersonal: true });

/** Shows; a link from a mail never acts. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showSubscription({ token: params.token ?? "", purpose: "manage" });
  const isDemo = !context.app.settings.production;
  if (!found.ok) return data({ subscription: null, processor: null, isDemo }, { status: 404 });
  return data({ subscription: found.subscription, processor: found.subscription.processor, isDemo });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const token = params.token ?? "";
  const language = form.get("language");
  const act = form.get("act");
  const services = form.getAll("service").filter((service) => typeof service === "string");
  if (act === "choose" && isLocale(language)) {
    if ((await context.app.changeSubscription({ token, language, services })).ok) return { done: "choose" as const };
  } else if (act === "leave") {
    if ((await context.app.leaveList({ token })).ok) return { done: "leave" as const };
  } else if (act === "again") {
    const asked = await context.app.followList({ manageToken: token, network: context.clientNetwork });
    if (asked.ok) return { done: "again" as const };
    if (asked.code === "attempts.too_many") throw respondError("attempts.too_many", context);
  } else throw respondError("request.malformed", context);
  throw respondError("page.not_found", context);
}

export default function ManagePage() {
  const { subscription, processor, isDemo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const done = useActionData<typeof action>()?.done;
  if (subscription === null) return <InvalidLink address={pathname} isDemo={isDemo} />;
  return (
    <SubscriptionShell processor={processor} address={pathname}>
      {done === "leave" && <Left />}
      {done === "again" && <AskedAgain email={subscription.address} />}
      {(done === undefined || done === "choose") && (
        <ManageSubscription subscription={subscription} path={pathname} isSaved={done === "choose"} />
      )}
    </SubscriptionShell>
  );
}
