import type { CorrectionMail } from "~/domain/delivery/mail-props";
import { sayFieldName, sayFieldSides } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates } from "../components/facts";
import { itemTitle } from "../components/item-title";
import { Layout, LeadingFoot } from "../components/layout";
import { lastMoment } from "../components/moments";
import { OldAndNew } from "../components/old-and-new";
import { Heading, Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** Words were wrong and the matter was not: what was put right, and that the running window stays (decision D11). */
export const correction: Template<CorrectionMail> = {
  subject: ({ sender, corrects }, { t }) => t("mail.correction.subject", { processor: sender.name, corrects }),
  body({ sender, ref, corrects, items, window, firstDay }, words) {
    const { t, format } = words;
    const title = t("mail.correction.title", { corrects });
    const isLater = firstDay.before !== firstDay.after;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={title}
        foot={
          <LeadingFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} canLeave />
        }
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{title}</Title>
        <Paragraph>
          {t("mail.greetingAt", { contact: value("contact"), organisation: value("organisation") })}
        </Paragraph>
        <Paragraph>{t("mail.correction.lead", { ref })}</Paragraph>
        <Dates
          rows={[
            [t("mail.notice.answerUntil"), window && lastMoment(words, window)],
            [t("mail.notice.firstUse"), format.day(firstDay.after, "brief")],
            [t("mail.deadlineMoved.before"), isLater && firstDay.before ? format.day(firstDay.before, "brief") : null],
          ]}
        />
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
        {items.map((item) => (
          <div key={`${item.name} ${item.kind}`}>
            <Heading>{itemTitle(words, item)}</Heading>
            <Corrected fields={item.fields} words={words} />
          </div>
        ))}
      </Layout>
    );
  },
};

function Corrected({ fields, words }: { fields: CorrectionMail["items"][number]["fields"]; words: Translator }) {
  return (
    <>
      {fields.map((field) => (
        <div key={field.path}>
          <Quiet>{sayFieldName(words, field.path)}</Quiet>
          <OldAndNew {...sayFieldSides(words, field)} of="correction" words={words} />
        </div>
      ))}
    </>
  );
}
