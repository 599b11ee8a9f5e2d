import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { ContractFoot, Layout } from "../components/layout";
import { Paragraph, Section, Title } from "../components/words";
import { type Template, value } from "../template";

/** Only a note: whoever has the mailbox proves it by signing in. */
export const userInvitation: Template<MailProps["user_invitation"]> = {
  subject: ({ sender }, { t }) => t("portal.mail.invitation.subject", { processor: sender.name }),
  body({ sender, roles }, words) {
    const { t } = words;
    const organisation = value("organisation");
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("portal.mail.invitation.subject", { processor: sender.name })}
        foot={
          <ContractFoot words={words} sender={sender} why={t("mail.why", { organisation, processor: sender.name })} />
        }
      >
        <Title>{t("portal.mail.invitation.title", { organisation })}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>
          {t("portal.mail.invitation.lead", { organisation, person: value("person"), processor: sender.name })}
        </Paragraph>
        <Section>{t("portal.mail.invitation.roles")}</Section>
        {roles.map((role) => (
          <Paragraph key={role}>
            {t("portal.mail.invitation.role", {
              name: t(`portal.roles.${role}.name`),
              may: t(`portal.roles.${role}.may`),
            })}
          </Paragraph>
        ))}
        <Action label={t("portal.mail.invitation.open")} href={value("link")} words={words} />
        <Paragraph>{t("portal.mail.invitation.how")}</Paragraph>
        <Paragraph>{t("portal.mail.invitation.notYou", { contact: sender.contactName })}</Paragraph>
      </Layout>
    );
  },
};
