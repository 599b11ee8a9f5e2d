import { ConfirmForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { ServicesChosen } from "./service-choice";
import type { SubscriptionView } from "./subscription-page";

export type ConfirmSubscriptionProps = {
  subscription: SubscriptionView;
  /** The page's own address, which holds the token. */
  path: string;
  /** Where the subscription is managed; null: nothing has been confirmed just now. */
  managePath: string | null;
};

/** What following means, and one button. */
export function ConfirmSubscription({ subscription, path, managePath }: ConfirmSubscriptionProps) {
  const { t } = useT();
  const { processor, address: email, state } = subscription;
  const named = { processor: processor.name };
  if (managePath !== null) {
    return (
      <div role="status">
        <PageHeader title={t("subscribe.done.title", named)} lead={t("subscribe.done.body")} />
        <p className="mt-6 flex flex-wrap gap-6">
          <a className="link" href={`/${processor.slug}`}>
            {t("list.toCurrent")}
          </a>
          <a className="link" href={managePath}>
            {t("subscribe.done.manage")}
          </a>
        </p>
      </div>
    );
  }
  if (state === "following") {
    return <PageHeader title={t("subscribe.done.title", named)} lead={t("subscribe.confirm.already", named)} />;
  }
  return (
    <>
      <PageHeader
        title={t("subscribe.confirm.title")}
        lead={t("subscribe.confirm.body", { email, processor: processor.name })}
      />
      <div className="mt-6">
        <ConfirmForm action={path} submit={t("subscribe.confirm.submit")}>
          <ServicesChosen chosen={subscription.services} />
        </ConfirmForm>
      </div>
    </>
  );
}
