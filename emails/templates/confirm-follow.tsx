import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Double opt-in: nobody follows by an address that somebody else typed. */
export const confirmFollow: Template<MailProps["confirm_follow"]> = {
  subject: ({ sender }, { t }) => t("mail.confirmFollow.subject", { processor: sender.name }),
  body({ sender }, words) {
    const { t } = words;
    const name = { processor: sender.name };
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("mail.confirmFollow.title", name)}
        foot={<Quiet>{t("mail.personalOne")}</Quiet>}
      >
        <Title>{t("mail.confirmFollow.title", name)}</Title>
        <Paragraph>{t("mail.confirmFollow.lead", name)}</Paragraph>
        <Action label={t("mail.confirmFollow.open")} href={value("link")} words={words} />
        <Paragraph>{t("mail.confirmFollow.notYou")}</Paragraph>
      </Layout>
    );
  },
};
