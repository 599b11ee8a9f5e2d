import type { MailProps } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { itemTitle } from "../components/item-title";
import { FollowerFoot, Layout } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

/** A follower is told that a new version of the list stands. */
export const followerOutcome: Template<MailProps["follower_outcome"]> = {
  subject: ({ sender, version }, { t }) => t("mail.follower.subjectVersion", { processor: sender.name, version }),
  body({ sender, ref, items, version }, words) {
    const { t } = words;
    const lead = t("mail.follower.leadVersion", { ref, version });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={lead}
        foot={<FollowerFoot words={words} sender={sender} manage={value("manage")} />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("common.version", { version })}</Title>
        <Paragraph>{lead}</Paragraph>
        {items.map((item) => (
          <Paragraph key={`${item.name} ${item.kind}`}>{itemTitle(words, item)}</Paragraph>
        ))}
        <Action label={t("mail.follower.openVersion")} href={sender.listUrl} words={words} />
      </Layout>
    );
  },
};
