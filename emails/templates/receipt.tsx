import type { MailProps } from "~/domain/delivery/mail-props";
import { toldSentences } from "~/i18n/say-explanation";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { Layout, LeadingFoot } from "../components/layout";
import { lastMoment } from "../components/moments";
import { Heading, Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

type Props = MailProps["receipt"];

/** Whoever objected gets it at once: number, time, verdict with the reason, and what happens now. */
export const receipt: Template<Props> = {
  subject: ({ sender }, { t }) =>
    t("mail.receipt.subject", { processor: sender.name, number: value("number"), day: value("day") }),
  body(props, words) {
    const { sender, ref, matched, timing } = props;
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={t("mail.receipt.title")}
        foot={<LeadingFoot words={words} sender={sender} why={t("mail.receipt.why")} />}
      >
        <Kicker>{t("receipt.number", { number: value("number") })}</Kicker>
        <Title>{t("mail.receipt.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Dates
          rows={[
            [t("mail.receipt.number"), value("number")],
            [t("mail.receipt.received"), value("received")],
            [t("mail.receipt.change"), t("mail.receipt.changeRef", { ref })],
            [t("mail.receipt.organisation"), value("organisation")],
          ]}
        />
        <Heading>{t("mail.receipt.verdict")}</Heading>
        <Paragraph>{`${verdict(props, words)} ${house(props, words)}`.trim()}</Paragraph>
        <Heading>{t("mail.receipt.effect")}</Heading>
        <Paragraph>{matched && timing === "late" ? t("receipt.effectLate") : t("receipt.effectHeld")}</Paragraph>
        {props.told.length === 0 ? null : <Heading>{t("receipt.told")}</Heading>}
        {props.told.map((explanation) => (
          <Paragraph key={explanation.what.name}>
            {`${explanation.what.name}: ${toldSentences(words, explanation).join(" ")}`}
          </Paragraph>
        ))}
        <Heading>{t("mail.receipt.next")}</Heading>
        <Paragraph>{t("receipt.nextAnswerOpen")}</Paragraph>
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

function verdict({ matched, timing, window, firstDay }: Props, words: Translator): string {
  const { t, format } = words;
  if (!matched) return t("receipt.toBeMatched");
  if (timing === "not_told") return t("receipt.timing.not_told");
  if (window === null) return t("receipt.noDeadline");
  const until = lastMoment(words, window);
  if (timing !== "before_first_use") return t(`receipt.timing.${timing}`, { until });
  return t("receipt.timing.before_first_use", {
    until,
    day: firstDay === null ? t("common.notStated") : format.day(firstDay, "long"),
  });
}

/** A period that the processor gave by itself may never be read as the agreement's (decision D1). */
function house({ matched, period, window }: Props, { t, format }: Translator): string {
  if (!matched || window === null || period?.source !== "house") return "";
  return t("receipt.house", { period: format.period(period.count, period.unit) });
}
