import type { ReactNode } from "react";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import type { Day } from "~/domain/time";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { EmptyState } from "../empty-state";
import { Select } from "../fields";
import { ConfirmForm, FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { PlainShell, PublicShell } from "../public-shell";
import { useT } from "../translator";

export type SubscriptionView = {
  processor: PublicProcessor;
  address: string;
  language: Locale;
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

/** Language and leaving. Both forms post to the page's own address, which holds the token. */
export function ManageSubscription({ subscription, path, isSaved }: ManageProps) {
  const { t, format } = useT();
  const { processor, address: email, language, state, since } = subscription;
  if (state !== "following") return <NotFollowing processor={processor} />;
  return (
    <>
      <PageHeader
        {...(since === null ? {} : { kicker: t("subscribe.manage.since", { day: format.day(since, "long") }) })}
        title={t("subscribe.manage.title")}
        lead={t("subscribe.manage.body", { email, processor: processor.name })}
      />
      <div className="mt-8">
        <PostForm action={path} fields={{ act: "language" }}>
          <Select
            name="language"
            label={t("subscribe.manage.language")}
            options={LOCALES.map((value) => ({ value, label: OWN_NAME[value] }))}
            defaultValue={language}
          />
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
  /** The language has just been changed. */
  isSaved: boolean;
};

export function NotFollowing({ processor }: { processor: Pick<PublicProcessor, "slug" | "name"> }) {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t("subscribe.manage.title")} />
      <div className="mt-8">
        <EmptyState act={{ href: `/${processor.slug}/subscribe`, label: t("subscribe.manage.again") }}>
          {t("subscribe.manage.not", { processor: processor.name })}
        </EmptyState>
      </div>
    </>
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
