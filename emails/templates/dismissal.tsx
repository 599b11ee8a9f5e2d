import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout } from "../components/layout";
import { Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Whoever objected by the open form is told that staff found no customer behind it, why, and what a customer can do. */
export const dismissal: Template<MailProps["dismissal"]> = {
  subject: ({ sender }, { t }) => t("mail.dismissal.subject", { processor: sender.name, number: value("number") }),
  body({ sender, ref, reason }, words) {
    const { t } = words;
    const contact = { name: sender.contactName, address: sender.contactAddress };
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("mail.dismissal.title")}
        foot={
          <>
            <Quiet>{t("mail.receipt.why")}</Quiet>
            <Quiet>{t("mail.ask", contact)}</Quiet>
            <Quiet>{t("mail.personal")}</Quiet>
          </>
        }
      >
        <Kicker>{t("receipt.number", { number: value("number") })}</Kicker>
        <Title>{t("mail.dismissal.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("mail.dismissal.lead", { processor: sender.name, ref })}</Paragraph>
        {reason === "" ? null : <Paragraph>{t("mail.dismissal.reason", { reason })}</Paragraph>}
        <Dates
          rows={[
            [t("mail.receipt.number"), value("number")],
            [t("mail.receipt.received"), value("received")],
            [t("mail.receipt.organisation"), value("organisation")],
          ]}
        />
        <Paragraph>{`${t("mail.dismissal.right")} ${t("mail.dismissal.next", contact)}`}</Paragraph>
        <Paragraph>{t("mail.dismissal.kept")}</Paragraph>
        <Action label={t("receipt.see")} href={value("link")} words={words} />
      </Layout>
    );
  },
};
