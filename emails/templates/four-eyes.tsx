import type { MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Dates, Facts } from "../components/facts";
import { changeTitle } from "../components/item-title";
import { Layout } from "../components/layout";
import { Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** An author asks a colleague to announce a change: the link to one page, and the code to type there (GS-3). */
export const secondPerson: Template<MailProps["second_person"]> = {
  subject: ({ sender }, { t }) =>
    t("fourEyes.mail.second.subject", { processor: sender.name, person: value("person") }),
  body({ sender, items, firstDay, customers, expires }, words) {
    const { t, format } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={changeTitle(words, items)}
        foot={<Foot words={words} sender={sender} />}
      >
        <Title>{t("fourEyes.mail.second.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("fourEyes.mail.second.lead", { person: value("person") })}</Paragraph>
        <Facts
          rows={[
            [t("fourEyes.mail.change"), changeTitle(words, items)],
            [t("fourEyes.second.firstDay"), firstDay === null ? null : format.day(firstDay, "long")],
            [t("fourEyes.mail.second.told"), format.number(customers)],
          ]}
        />
        <Paragraph>{t("fourEyes.mail.second.next")}</Paragraph>
        <Dates
          rows={[
            [t("fourEyes.mail.second.code"), value("code")],
            [t("fourEyes.mail.second.until"), format.instant(expires.at, expires.zone)],
          ]}
        />
        <Action label={t("fourEyes.mail.second.open")} href={value("link")} words={words} />
        <Paragraph>{t("fourEyes.mail.second.yours")}</Paragraph>
      </Layout>
    );
  },
};

/** The colleague who was asked said no: whoever asked reads why. */
export const secondPersonRefused: Template<MailProps["second_person_refused"]> = {
  subject: ({ sender }, { t }) =>
    t("fourEyes.mail.refused.subject", { processor: sender.name, person: value("person") }),
  body({ sender, items, reason }, words) {
    const { t } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={changeTitle(words, items)}
        foot={<Foot words={words} sender={sender} why="whyAsked" />}
      >
        <Title>{t("fourEyes.mail.refused.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("fourEyes.mail.refused.lead", { person: value("person") })}</Paragraph>
        <Facts
          rows={[
            [t("fourEyes.mail.change"), changeTitle(words, items)],
            [t("fourEyes.mail.refused.why"), reason],
          ]}
        />
        <Paragraph>{t("fourEyes.mail.refused.next")}</Paragraph>
        <Action label={t("fourEyes.mail.refused.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** One person ordered an announcement alone: whoever can stop it is told while there is time. */
export const orderedAlone: Template<MailProps["ordered_alone"]> = {
  subject: ({ sender }, { t }) => t("fourEyes.mail.alone.subject", { processor: sender.name, person: value("person") }),
  body({ sender, items, customers, release }, words) {
    const { t, format } = words;
    return (
      <Layout
        words={words}
        sender={sender}
        preview={changeTitle(words, items)}
        foot={<Foot words={words} sender={sender} />}
      >
        <Title>{t("fourEyes.mail.alone.title")}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("fourEyes.mail.alone.lead", { person: value("person"), processor: sender.name })}</Paragraph>
        <Facts
          rows={[
            [t("fourEyes.mail.change"), changeTitle(words, items)],
            [t("fourEyes.mail.second.told"), format.number(customers)],
          ]}
        />
        <Dates rows={[[t("fourEyes.mail.alone.leaves"), format.instant(release.at, release.zone)]]} />
        <Paragraph>{t("fourEyes.mail.alone.nothing")}</Paragraph>
        <Action label={t("fourEyes.mail.alone.open")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

function Foot({ words: { t }, sender, why = "why" }: FootProps) {
  return <Quiet>{t(`fourEyes.mail.${why}`, { processor: sender.name })}</Quiet>;
}

type FootProps = {
  words: Translator;
  sender: MailProps["second_person"]["sender"];
  /** Whoever asked need not be somebody who may announce. */
  why?: "why" | "whyAsked";
};
