import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { ServiceChoice } from "./service-choice";

export type FollowPageProps = {
  processor: { slug: string; name: string };
  /** The processor's services, to choose from. */
  offered: readonly string[];
  /** Scheme and host of the addresses to copy, without a slash at the end. */
  publicUrl: string;
  /** What came of the form; null: not sent yet. */
  answer: { ok: boolean; email: string; services: readonly string[] } | null;
};

/** Follow by mail with nothing but an address, or by feed without one. */
export function FollowPage({ processor, offered, publicUrl, answer }: FollowPageProps) {
  const { t } = useT();
  const base = `/${processor.slug}`;
  const error = answer?.ok === false ? t("errors.field.email") : null;
  if (answer?.ok === true) {
    return (
      <>
        <PageHeader title={t("subscribe.title")} />
        <div className="mt-8">
          <Callout tone="good" title={t("subscribe.sent.title")} isStatus>
            <p>{t("subscribe.sent.body", { email: answer.email })}</p>
          </Callout>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("subscribe.title")} lead={t("subscribe.lead", { processor: processor.name })} />
      <div className="mt-8 grid gap-6">
        {error !== null && <ErrorSummary errors={[{ id: "email", label: t("subscribe.email"), message: error }]} />}
        <PostForm action={`${base}/subscribe`}>
          <TextField
            name="email"
            type="email"
            label={t("subscribe.email")}
            hint={t("subscribe.privacy")}
            autoComplete="email"
            maxLength={254}
            defaultValue={answer?.email}
            error={error}
            required
          />
          <ServiceChoice offered={offered} chosen={answer?.services ?? []} />
          <FormActions submit={t("subscribe.submit")} />
        </PostForm>
      </div>
      <Section title={t("subscribe.feeds.title")} lead={t("subscribe.feeds.hint")}>
        <dl className="grid gap-3">
          <FeedAddress label={t("subscribe.feeds.atom")} href={`${publicUrl}${base}/feed.atom`} />
          <FeedAddress label={t("subscribe.feeds.json")} href={`${publicUrl}${base}/feed.json`} />
          <FeedAddress label={t("subscribe.feeds.calendar")} href={`${publicUrl}${base}/changes.ics`} />
        </dl>
      </Section>
    </>
  );
}

function FeedAddress({ label, href }: { label: string; href: string }) {
  return (
    <div>
      <dt className="text-sm font-medium">{label}</dt>
      <dd>
        <a className="link font-mono text-sm" href={href}>
          {href}
        </a>
      </dd>
    </div>
  );
}
