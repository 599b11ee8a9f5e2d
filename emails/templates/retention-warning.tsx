import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Nobody's account is anonymised without this, four weeks before at least (CC-4). */
export const retentionWarning: Template<MailProps["retention_warning"]> = {
  subject: ({ sender, lastDay }, { t, format }) =>
    t("person.warning.subject", { processor: sender.name, day: format.day(lastDay, "long") }),
  body({ sender, lastDay }, words) {
    const { t, format } = words;
    const title = t("person.warning.title");
    return (
      <Layout words={words} sender={sender} preview={title} foot={<Quiet>{t("mail.personalOne")}</Quiet>}>
        <Title>{title}</Title>
        <Paragraph>{t("person.warning.lead", { processor: sender.name, day: format.day(lastDay, "long") })}</Paragraph>
        <Action label={t("person.warning.open")} href={value("link")} words={words} />
        <Paragraph>{t("person.warning.keep")}</Paragraph>
      </Layout>
    );
  },
};
