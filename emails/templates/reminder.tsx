import type { ReminderMail } from "~/domain/delivery/mail-props";
import { sayExplanation } from "~/i18n/say-explanation";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { itemTitle } from "../components/item-title";
import { Layout, LeadingFoot } from "../components/layout";
import { lastMoment } from "../components/moments";
import { Heading, Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

/** A customer who has said nothing is told again, in short: what, until when, what silence does. Once a sequence. */
export const reminder: Template<ReminderMail> = {
  subject(props, { t, format }) {
    const { sender, ref, window } = props;
    const day = format.day(window.lastDay);
    return mayObject(props)
      ? t("mail.reminder.subject", { processor: sender.name, ref, day })
      : t("mail.reminder.subjectAnswer", { processor: sender.name, ref });
  },
  body(props, words) {
    const { sender, ref, items } = props;
    const { t } = words;
    const title = t(mayObject(props) ? "mail.reminder.titleObject" : "mail.reminder.titleAnswer", { ref });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={title}
        foot={
          <LeadingFoot
            words={words}
            sender={sender}
            why={t("mail.reminder.why", { processor: sender.name })}
            canLeave
          />
        }
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{title}</Title>
        <Paragraph>
          {t("mail.greetingAt", { contact: value("contact"), organisation: value("organisation") })}
        </Paragraph>
        <Paragraph>{t("mail.reminder.lead")}</Paragraph>
        <When mail={props} words={words} />
        {items.map((item) => (
          <div key={`${item.name} ${item.kind}`}>
            <Heading>{itemTitle(words, item)}</Heading>
            <Paragraph>{meaning(item.explanation, words).join(" ")}</Paragraph>
          </div>
        ))}
        <Action label={t("mail.notice.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

function mayObject({ items }: ReminderMail): boolean {
  return items.some(({ explanation }) => explanation.may.includes("object"));
}

/** Both ends where late proof has moved it (decision D11). */
function When({ mail, words }: { mail: ReminderMail; words: Translator }) {
  const { t, format } = words;
  const { told, window, firstDay } = mail;
  const until = t(mayObject(mail) ? "mail.notice.objectUntil" : "mail.notice.answerUntil");
  return (
    <Dates
      rows={[
        [until, lastMoment(words, window)],
        [t("mail.deadlineMoved.before"), told && lastMoment(words, told)],
        [t("mail.notice.firstUse"), firstDay && format.day(firstDay, "brief")],
      ]}
    />
  );
}

/** What can be done, and what saying nothing does; where an answer is asked, silence never authorises. */
function meaning(explanation: ReminderMail["items"][number]["explanation"], words: Translator): string[] {
  const { may, silence } = sayExplanation(words, explanation, { isProven: true, past: null });
  return explanation.silence === "refuses" ? [...may, words.t("mail.reminder.nothingStarts")] : [...may, ...silence];
}
