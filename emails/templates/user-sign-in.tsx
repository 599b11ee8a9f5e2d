import type { MailProps } from "~/domain/delivery/mail-props";
import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { Action } from "../components/action";
import { Code } from "../components/code";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** The way into the own space: a code for the page that asked, and a link for the browser that asked. */
export const userSignIn: Template<MailProps["user_sign_in"]> = {
  subject: ({ sender }, { t }) => t("portal.mail.signIn.subject", { processor: sender.name }),
  body({ sender }, words) {
    const { t } = words;
    const period = t("common.minutes", { count: SIGN_IN_LIFE_MS / 60_000 });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("portal.mail.signIn.subject", { processor: sender.name })}
        foot={<Quiet>{t("mail.personalOne")}</Quiet>}
      >
        <Title>{t("portal.mail.signIn.title")}</Title>
        <Paragraph>{t("portal.mail.signIn.lead")}</Paragraph>
        <Code>{value("code")}</Code>
        <Paragraph>{t("portal.mail.signIn.link")}</Paragraph>
        <Action label={t("portal.mail.signIn.open")} href={value("link")} words={words} />
        <Paragraph>{t("portal.mail.signIn.life", { period })}</Paragraph>
        <Paragraph>{t("portal.mail.signIn.notYou")}</Paragraph>
      </Layout>
    );
  },
};
