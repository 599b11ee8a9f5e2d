import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { ContractFoot, Layout } from "../components/layout";
import { lastMoment } from "../components/moments";
import { Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Proof came on a later day than reckoned with, so this customer may object for longer (decision D11). */
export const deadlineMoved: Template<MailProps["deadline_moved"]> = {
  subject: ({ sender, ref, now }, { t, format }) =>
    t("mail.deadlineMoved.subject", { processor: sender.name, ref, day: format.day(now.lastDay) }),
  body({ sender, ref, told, now }, words) {
    const { t } = words;
    const until = lastMoment(words, now);
    const lead = t("mail.deadlineMoved.lead", { ref, until });
    const why = t("mail.whyContact", { processor: sender.name });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={lead}
        foot={
          <>
            <ContractFoot words={words} sender={sender} why={why} />
            <Quiet>{t(`mail.leading.${sender.language}`)}</Quiet>
          </>
        }
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("mail.deadlineMoved.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{lead}</Paragraph>
        <Dates
          rows={[
            [t("mail.deadlineMoved.now"), until],
            [t("mail.deadlineMoved.before"), lastMoment(words, told)],
          ]}
        />
        <Action label={t("mail.notice.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};
