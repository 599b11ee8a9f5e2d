import { ConfirmForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { FollowAgain, type SubscriptionView } from "./subscription-page";

/** One button that ends it; the address holds the token. */
export function LeaveSubscription({ subscription, path }: { subscription: SubscriptionView; path: string }) {
  const { t } = useT();
  const { processor, address: email, state } = subscription;
  if (state === "left")
    return <FollowAgain subscription={subscription} path={path.replace(/^\/u\//, "/subscriptions/")} />;
  return (
    <>
      <PageHeader
        title={t("subscribe.leave.title")}
        lead={t("subscribe.leave.body", { email, processor: processor.name })}
      />
      <div className="mt-6">
        <ConfirmForm action={path} submit={t("subscribe.leave.submit")} tone="danger" />
      </div>
    </>
  );
}
