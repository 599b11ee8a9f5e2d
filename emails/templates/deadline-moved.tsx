import type { MailMove, MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout, LeadingFoot } from "../components/layout";
import { lastMoment } from "../components/moments";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

/** Proof came late, or one could not object on the last day, so this customer may do so for longer (decision D11). */
export const deadlineMoved: Template<MailProps["deadline_moved"]> = {
  subject: ({ sender, ref, now }, { t, format }) =>
    t("mail.deadlineMoved.subject", { processor: sender.name, ref, day: format.day(now.lastDay) }),
  body({ sender, ref, told, now, why }, words) {
    const { t } = words;
    const until = lastMoment(words, now);
    const lead = leadOf(words, why, { ref, until });
    const receives = t("mail.whyContact", { processor: sender.name });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={lead}
        foot={<LeadingFoot words={words} sender={sender} why={receives} canLeave />}
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

function leadOf({ t, format }: Translator, why: MailMove, values: { ref: string; until: string }): string {
  if (why.kind === "proof") return t("mail.deadlineMoved.lead", values);
  const start = format.instant(why.startedAt, why.zone, "brief");
  if (why.endedAt === null) return t("mail.deadlineMoved.leadOutageLasts", { ...values, start });
  return t("mail.deadlineMoved.leadOutage", { ...values, start, end: format.instant(why.endedAt, why.zone, "brief") });
}
