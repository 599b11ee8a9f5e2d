import type { MailProps } from "~/domain/delivery/mail-props";
import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { Action } from "../components/action";
import { Code } from "../components/code";
import { type Fact, Facts } from "../components/facts";
import { Layout, LeadingFoot } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";
import { sayItems } from "./acts";

/** To an approver: what they are asked to give, to the letter, and the code that gives it. */
export const approvalCode: Template<MailProps["approval_code"]> = {
  subject: ({ sender, ref }, { t }) => t("acting.mail.code.subject", { processor: sender.name, ref }),
  body({ sender, ref, acts, words: said }, words) {
    const { t } = words;
    const asks = { person: value("person"), organisation: value("organisation") };
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("acting.mail.code.title")}
        foot={<LeadingFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("acting.mail.code.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("acting.mail.code.lead", asks)}</Paragraph>
        <Facts rows={acts.map((act): Fact => [t(`authorisation.grant.${act.grant}`), sayItems(act, words)])} />
        {said === "" ? null : <Paragraph>{t("acting.mail.code.words", { words: said })}</Paragraph>}
        <Code>{value("code")}</Code>
        <Paragraph>
          {t("acting.mail.code.life", { period: t("common.minutes", { count: SIGN_IN_LIFE_MS / 60_000 }) })}
        </Paragraph>
        <Paragraph>{t("acting.mail.code.notYou")}</Paragraph>
        <Action label={t("acting.mail.code.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};
