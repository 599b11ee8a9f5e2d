import type { MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates, type Fact, Facts } from "../components/facts";
import { itemTitle } from "../components/item-title";
import { Layout, LeadingFoot } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

type Props = MailProps["authorisation_recorded"];

/** Everybody who was told of a change learns what was recorded in the organisation's name, so that a wrong one is found. */
export const authorisationRecorded: Template<Props> = {
  subject: (props, { t }) => t(`mail.acts.${stateOf(props)}.subject`, { processor: props.sender.name, ref: props.ref }),
  body: (props, words) => <ActsMail props={props} words={words} />,
};

/** The same where it was taken back. */
export const authorisationWithdrawn = authorisationRecorded;

function ActsMail({ props, words }: { props: Props; words: Translator }) {
  const { sender, ref, acts, channel, receivedOn, reason } = props;
  const { t, format } = words;
  const state = stateOf(props);
  const title = t(`mail.acts.${state}.title`);
  const why = t("mail.whyContact", { processor: sender.name });
  const received = { day: format.day(receivedOn, "long"), channel: t(`authorisation.channel.${channel}`) };
  return (
    <Layout
      words={words}
      sender={sender}
      preview={title}
      foot={<LeadingFoot words={words} sender={sender} why={why} />}
    >
      <Kicker>{t("change.kicker", { ref })}</Kicker>
      <Title>{title}</Title>
      <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
      <Paragraph>{t(`mail.acts.${state}.lead`)}</Paragraph>
      {reason === null ? null : <Paragraph>{t("mail.outcome.reasons", { reasons: reason })}</Paragraph>}
      <Facts rows={acts.map((act): Fact => [t(`authorisation.grant.${act.grant}`), sayItems(act, words)])} />
      <Dates
        rows={[
          [t("mail.acts.person"), value("person")],
          // In the portal it is the role by which the customer named the person, in the reader's language.
          [t("mail.acts.authority"), channel === "portal" ? t("acting.approve.byApprover") : value("authority")],
          [t("mail.acts.received"), t("mail.acts.receivedBy", received)],
        ]}
      />
      {state === "recorded" ? <Paragraph>{t("mail.acts.limits")}</Paragraph> : null}
      <Paragraph>{t("mail.acts.wrong")}</Paragraph>
      <Action label={t("mail.openChange")} href={value("link")} words={words} />
    </Layout>
  );
}

/** `noted`: nothing of it is more than a note. */
function stateOf({ acts, reason }: Props): "recorded" | "noted" | "withdrawn" {
  if (reason !== null) return "withdrawn";
  return acts.every(({ opens }) => !opens) ? "noted" : "recorded";
}

/** The items of one act in words, with the day from which it holds. */
export function sayItems({ items, opens, startFrom }: Props["acts"][number], words: Translator): string {
  const { t, format } = words;
  const named = format.list(items.map((item) => itemTitle(words, item)));
  if (!opens) return t("mail.acts.isNote", { items: named });
  return startFrom === null ? named : t("mail.acts.fromDay", { items: named, day: format.day(startFrom, "long") });
}
