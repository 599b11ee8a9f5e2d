import type { ReactNode } from "react";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import type { Day } from "~/domain/time";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { Select } from "../fields";
import { ConfirmForm, FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { PlainShell, PublicShell } from "../public-shell";
import { useT } from "../translator";
import { ServiceChoice } from "./service-choice";

export type SubscriptionView = {
  processor: PublicProcessor;
  address: string;
  language: Locale;
  services: string[];
  offered: string[];
  state: "unconfirmed" | "following" | "unreachable" | "left";
  since: Day | null;
};

/** The frame of a page that a link in a follower's mail opens. */
export function SubscriptionShell({ processor, address, children }: ShellProps) {
  return (
    <PublicShell processor={processor} current="follow" address={address} logHead={processor.logHead}>
      {children}
    </PublicShell>
  );
}

type ShellProps = {
  processor: PublicProcessor;
  /** Path of the page. */
  address: string;
  children: ReactNode;
};

/** In place of a subscription whose link nobody was sent. */
export function InvalidLink({ address, isDemo }: { address: string; isDemo: boolean }) {
  const { t } = useT();
  return (
    <PlainShell address={address} isDemo={isDemo}>
      <PageHeader title={t("subscribe.invalid.title")} lead={t("subscribe.invalid.body")} />
    </PlainShell>
  );
}

/** Language, services and leaving. Each form posts to the page's own address, which holds the token. */
export function ManageSubscription({ subscription, path, isSaved }: ManageProps) {
  const { t, format } = useT();
  const { processor, address: email, language, services, offered, state, since } = subscription;
  if (state !== "following") return <FollowAgain subscription={subscription} path={path} />;
  return (
    <>
      <PageHeader
        {...(since === null ? {} : { kicker: t("subscribe.manage.since", { day: format.day(since, "long") }) })}
        title={t("subscribe.manage.title")}
        lead={t("subscribe.manage.body", { email, processor: processor.name })}
      />
      <div className="mt-8">
        <PostForm action={path} fields={{ act: "choose" }}>
          <Select
            name="language"
            label={t("subscribe.manage.language")}
            options={LOCALES.map((value) => ({ value, label: OWN_NAME[value] }))}
            defaultValue={language}
          />
          <ServiceChoice offered={offered} chosen={services} />
          <FormActions submit={t("subscribe.manage.save")} tone="plain">
            {isSaved && <span role="status">{t("subscribe.manage.saved")}</span>}
          </FormActions>
        </PostForm>
      </div>
      <Section title={t("subscribe.leave.title")}>
        <ConfirmForm action={path} fields={{ act: "leave" }} submit={t("subscribe.leave.submit")} tone="danger">
          <p>{t("subscribe.leave.body", { email, processor: processor.name })}</p>
        </ConfirmForm>
      </Section>
    </>
  );
}

type ManageProps = {
  subscription: SubscriptionView;
  path: string;
  /** What was chosen has just been stored. */
  isSaved: boolean;
};

/** Why no mail comes, and one button: the mail that it sends is confirmed like the first one. `path`: where it is managed. */
export function FollowAgain({ subscription, path }: { subscription: SubscriptionView; path: string }) {
  const { t } = useT();
  const { processor, address: email, state } = subscription;
  if (state === "following") return null;
  return (
    <>
      <PageHeader
        title={t("subscribe.manage.title")}
        lead={t(`subscribe.manage.${state}`, { email, processor: processor.name })}
      />
      <div className="mt-6">
        <ConfirmForm action={path} fields={{ act: "again" }} submit={t("subscribe.manage.again")}>
          <p>{t("subscribe.manage.againBody", { email })}</p>
        </ConfirmForm>
      </div>
    </>
  );
}

/** The mail that asks to confirm is on its way. */
export function AskedAgain({ email }: { email: string }) {
  const { t } = useT();
  return (
    <div role="status">
      <PageHeader title={t("subscribe.sent.title")} lead={t("subscribe.sent.body", { email })} />
    </div>
  );
}

export function Left() {
  const { t } = useT();
  return (
    <div role="status">
      <PageHeader title={t("subscribe.leave.title")} lead={t("subscribe.leave.done")} />
    </div>
  );
}
