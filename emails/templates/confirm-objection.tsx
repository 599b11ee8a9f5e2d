import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout } from "../components/layout";
import { Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Whoever objected by the open form shows that the address is theirs; the time of the form counts. */
export const confirmObjection: Template<MailProps["confirm_objection"]> = {
  subject: ({ sender }, { t }) => t("mail.confirmObjection.subject", { processor: sender.name, day: value("day") }),
  body({ sender, ref }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("mail.confirmObjection.title")}
        foot={
          <>
            <Quiet>{t("mail.ask", { name: sender.contactName, address: sender.contactAddress })}</Quiet>
            <Quiet>{t("mail.personalOne")}</Quiet>
          </>
        }
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("mail.confirmObjection.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("mail.confirmObjection.lead", { processor: sender.name, ref })}</Paragraph>
        <Dates
          rows={[
            [t("common.reference"), value("number")],
            [t("mail.receipt.received"), value("received")],
            [t("mail.receipt.organisation"), value("organisation")],
          ]}
        />
        <Action label={t("mail.confirmObjection.open")} href={value("link")} words={words} />
        <Paragraph>{t("mail.confirmObjection.notYou")}</Paragraph>
      </Layout>
    );
  },
};
