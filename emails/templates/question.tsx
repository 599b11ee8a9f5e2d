import type { ReactNode } from "react";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { MailSender } from "~/domain/delivery/mail-sender";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout, LeadingFoot } from "../components/layout";
import { Heading, Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

/** Whoever asked learns that it arrived, when, and that asking is not objecting. */
export const questionReceived: Template<MailProps["question_received"]> = {
  subject: ({ sender, ref }, { t }) => t("acting.mail.received.subject", { processor: sender.name, ref }),
  body({ text, sender, ref }, words) {
    const { t } = words;
    return (
      <Frame sender={sender} changeRef={ref} words={words} title={t("acting.mail.received.title")}>
        <Paragraph>{t("acting.mail.received.lead")}</Paragraph>
        <Dates rows={[[t("mail.acts.received"), value("received")]]} />
        <Paragraph>{t("acting.mail.received.notObjection")}</Paragraph>
        <Heading>{t("acting.mail.ask")}</Heading>
        <Lines text={text} />
      </Frame>
    );
  },
};

export const questionAnswered: Template<MailProps["question_answered"]> = {
  subject: ({ sender, ref }, { t }) => t("acting.mail.answered.subject", { processor: sender.name, ref }),
  body({ text, answer, sender, ref }, words) {
    const { t } = words;
    return (
      <Frame sender={sender} changeRef={ref} words={words} title={t("acting.mail.answered.title")}>
        <Paragraph>{t("acting.mail.answered.lead", { day: value("day") })}</Paragraph>
        <Lines text={text} />
        <Heading>{t("acting.mail.answered.answer")}</Heading>
        <Lines text={answer} />
      </Frame>
    );
  },
};

type FrameProps = { sender: MailSender; changeRef: string; words: Translator; title: string; children: ReactNode };

function Frame({ sender, changeRef: ref, words, title, children }: FrameProps) {
  const { t } = words;
  return (
    <Layout
      words={words}
      sender={sender}
      preview={title}
      foot={<LeadingFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} />}
    >
      <Kicker>{t("change.kicker", { ref })}</Kicker>
      <Title>{title}</Title>
      <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
      {children}
      <Action label={t("mail.openChange")} href={value("link")} words={words} />
    </Layout>
  );
}

/** A paragraph for each that was typed. */
function Lines({ text }: { text: string }) {
  const lines = text.split(/\n+/).flatMap((line, n) => (line.trim() === "" ? [] : [{ line, key: String(n) }]));
  return lines.map(({ line, key }) => <Paragraph key={key}>{line}</Paragraph>);
}
