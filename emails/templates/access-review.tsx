import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Once a year, to those who give access: is everybody who has it still to have it (GS-15)? */
export const accessReview: Template<MailProps["access_review"]> = {
  subject: ({ sender, of }, { t }) => t(`review.mail.subject.${of}`, { processor: sender.name }),
  body({ sender, of }, words) {
    const { t } = words;
    const organisation = value("organisation");
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t(`review.mail.subject.${of}`, { processor: sender.name })}
        foot={<Quiet>{t("mail.personal")}</Quiet>}
      >
        <Title>{t("review.mail.title", { organisation })}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t(`review.mail.lead.${of}`, { organisation, processor: sender.name })}</Paragraph>
        <Action label={t("review.mail.open")} href={value("link")} words={words} />
        <Paragraph>{t("review.mail.how")}</Paragraph>
      </Layout>
    );
  },
};
