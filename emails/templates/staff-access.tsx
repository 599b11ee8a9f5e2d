import type { MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Somebody is given an account: the link leads to a page on which they choose a password. */
export const staffInvitation: Template<MailProps["staff_invitation"]> = {
  subject: ({ sender }, { t }) => t("access.mail.invitation.subject", { processor: sender.name }),
  body({ sender }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("access.mail.invitation.title")}
        foot={<Quiet>{t("mail.personalOne")}</Quiet>}
      >
        <Title>{t("access.mail.invitation.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("access.mail.invitation.lead", { person: value("person"), processor: sender.name })}</Paragraph>
        <Paragraph>{t("access.mail.invitation.next")}</Paragraph>
        <Action label={t("access.mail.invitation.open")} href={value("link")} words={words} />
        <Paragraph>{t("access.mail.invitation.notYou")}</Paragraph>
      </Layout>
    );
  },
};

/** Whoever has the mailbox can choose a new password. */
export const passwordReset: Template<MailProps["password_reset"]> = {
  subject: ({ sender }, { t }) => t("access.mail.reset.subject", { processor: sender.name }),
  body({ sender }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("access.mail.reset.title")}
        foot={<Foot {...{ words, sender }} />}
      >
        <Title>{t("access.mail.reset.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("access.mail.reset.lead")}</Paragraph>
        <Action label={t("access.mail.reset.open")} href={value("link")} words={words} />
        <Paragraph>{t("access.mail.reset.notYou")}</Paragraph>
      </Layout>
    );
  },
};

/** After the fact, so that a change which its owner did not make is noticed. */
export const accessChanged: Template<MailProps["access_changed"]> = {
  subject: ({ sender }, { t }) => t("access.mail.changed.subject", { processor: sender.name }),
  body({ sender, what }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("access.mail.changed.title")}
        foot={<Quiet>{t("access.mail.why", { processor: sender.name })}</Quiet>}
      >
        <Title>{t("access.mail.changed.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t(`access.mail.changed.${what}`)}</Paragraph>
        <Paragraph>{t("access.mail.changed.notYou")}</Paragraph>
        <Action label={t("access.mail.changed.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** Too many wrong ones: told to the owner, who may not know of it, and at most once a day (HL-B2.13). */
export const accessLocked: Template<MailProps["access_locked"]> = {
  subject: ({ sender }, { t }) => t("access.mail.locked.subject", { processor: sender.name }),
  body({ sender, what }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("access.mail.locked.title")}
        foot={<Quiet>{t("access.mail.why", { processor: sender.name })}</Quiet>}
      >
        <Title>{t("access.mail.locked.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t(`access.mail.locked.${what}`)}</Paragraph>
        {what === "password" && <Paragraph>{t("access.mail.locked.mine")}</Paragraph>}
        <Paragraph>{t("access.mail.locked.notYou")}</Paragraph>
        <Action label={t("access.mail.locked.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

function Foot({ words, sender }: { words: Translator; sender: { name: string } }) {
  const { t } = words;
  return (
    <>
      <Quiet>{t("access.mail.why", { processor: sender.name })}</Quiet>
      <Quiet>{t("mail.personalOne")}</Quiet>
    </>
  );
}
