import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout } from "../components/layout";
import { Heading, Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** At once to whoever answered a mail of ours: that it arrived, that a person reads it, and where the form is. */
export const replyReceived: Template<MailProps["reply_received"]> = {
  subject: ({ sender: { name: processor }, ref }, { t }) =>
    ref === null
      ? t("replies.mail.received.subject", { processor })
      : t("replies.mail.received.subjectChange", { processor, ref }),
  body({ sender, ref }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("replies.mail.received.title")}
        foot={<Quiet>{t("replies.mail.received.why", { processor: sender.name })}</Quiet>}
      >
        {ref !== null && <Kicker>{t("change.kicker", { ref })}</Kicker>}
        <Title>{t("replies.mail.received.title")}</Title>
        <Paragraph>{t("replies.mail.received.lead")}</Paragraph>
        <Dates rows={[[t("mail.acts.received"), value("received")]]} />
        {ref !== null && <Paragraph>{t("replies.mail.received.counts")}</Paragraph>}
        {ref !== null && <Paragraph>{t("replies.mail.received.form")}</Paragraph>}
        <Action
          label={t(ref === null ? "replies.mail.received.openList" : "replies.mail.received.open")}
          href={value("link")}
          words={words}
        />
      </Layout>
    );
  },
};

/** To the customer's contacts: somebody asked the processor about data that it processes for them (Art. 28(3)(e) GDPR). */
export const dataRequest: Template<MailProps["data_request"]> = {
  subject: ({ sender }, { t }) => t("replies.mail.request.subject", { processor: sender.name }),
  body({ sender, text }, words) {
    const { t } = words;
    const organisation = value("organisation");
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("replies.mail.request.title")}
        foot={<Quiet>{t("replies.mail.request.why", { organisation, processor: sender.name })}</Quiet>}
      >
        <Title>{t("replies.mail.request.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("replies.mail.request.lead", { organisation, person: value("person") })}</Paragraph>
        <Dates
          rows={[
            [t("replies.mail.request.from"), value("from")],
            [t("mail.acts.received"), value("received")],
          ]}
        />
        <Heading>{t("replies.mail.request.words")}</Heading>
        {text
          .split(/\n+/)
          .flatMap((line, n) => (line.trim() === "" ? [] : [<Paragraph key={String(n)}>{line}</Paragraph>]))}
        <Action label={t("replies.mail.request.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};
