import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { ContractFoot, Layout } from "../components/layout";
import { Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

const about = { person: value("person"), organisation: value("organisation") };

/** To whoever named another contact: that they are asked, and that the notice stays where it is meanwhile. */
export const contactNamed: Template<MailProps["contact_named"]> = {
  subject: ({ sender }, { t }) => t("acting.mail.named.subject", { processor: sender.name }),
  body({ sender, ref }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("acting.mail.named.title")}
        foot={<ContractFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("acting.mail.named.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("acting.mail.named.lead", { ...about, ref })}</Paragraph>
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** To whoever was named, who may be a stranger: that they were, by which organisation, and nothing of what it is about. */
export const contactAsked: Template<MailProps["contact_asked"]> = {
  subject: ({ sender }, { t }) => t("acting.mail.asked.subject", { processor: sender.name }),
  body({ sender }, words) {
    const { t } = words;
    const asks = { organisation: value("organisation"), processor: sender.name };
    const { contactName: name, contactAddress: address } = sender;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("acting.mail.asked.title")}
        foot={<Quiet>{t("mail.ask", { name, address })}</Quiet>}
      >
        <Title>{t("acting.mail.asked.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("acting.mail.asked.lead", asks)}</Paragraph>
        <Paragraph>{t("acting.mail.asked.next", { name, address })}</Paragraph>
        <Action label={t("acting.mail.asked.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** To whoever named them: what the processor's staff decided. */
export const contactSettled: Template<MailProps["contact_settled"]> = {
  subject: ({ sender }, { t }) => t("acting.mail.settled.subject", { processor: sender.name }),
  body({ sender, ref, declined, leaves }, words) {
    const { t } = words;
    const state = declined === null ? "confirmed" : "declined";
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t(`acting.mail.settled.${state}`)}
        foot={<ContractFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t(`acting.mail.settled.${state}`)}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t(`acting.mail.settled.${state}Lead`, { ...about, ref })}</Paragraph>
        {leaves ? <Paragraph>{t("acting.mail.settled.leaves", about)}</Paragraph> : null}
        {declined === null ? null : <Paragraph>{t("mail.outcome.reasons", { reasons: declined })}</Paragraph>}
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};
