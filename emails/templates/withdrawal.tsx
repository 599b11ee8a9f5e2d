import type { MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { itemTitle } from "../components/item-title";
import { FollowerFoot, Layout, LeadingFoot } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

type Props = MailProps["withdrawal"];
type FollowerProps = MailProps["follower_withdrawal"];

/** A customer who was told of a change is told that it will not happen. */
export const withdrawal: Template<Props> = {
  subject: ({ sender, ref }, { t }) => t("mail.withdrawal.subject", { processor: sender.name, ref }),
  body(props, words) {
    const { sender } = props;
    const { t } = words;
    const foot = (
      <LeadingFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} canLeave />
    );
    return (
      <Layout words={words} sender={sender} preview={t("mail.withdrawal.lead")} foot={foot}>
        <Kicker>{t("change.kicker", { ref: props.ref })}</Kicker>
        <Title>{t("mail.withdrawal.title", { ref: props.ref })}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{t("mail.withdrawal.lead")}</Paragraph>
        <Each items={props.items} words={words} />
        <Reason reason={props.reason} words={words} />
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** So is a follower, for information; one for whose services it does not happen alone is told just that. */
export const followerWithdrawal: Template<FollowerProps> = {
  subject: ({ sender, ref }, { t }) => t("mail.follower.subjectWithdrawn", { processor: sender.name, ref }),
  body(props, words) {
    const { sender, ref, items, reason } = props;
    const { t } = words;
    const foot = <FollowerFoot words={words} sender={sender} manage={value("manage")} />;
    const moved = items.filter(({ isElsewhere }) => isElsewhere).length;
    const lead = moved === 0 ? "leadPublic" : moved === items.length ? "leadElsewhere" : "leadPartly";
    const said = t(`mail.withdrawal.${lead}`);
    return (
      <Layout words={words} sender={sender} preview={said} foot={foot}>
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("mail.withdrawal.title", { ref })}</Title>
        <Paragraph>{said}</Paragraph>
        <Each items={items} words={words} />
        {lead === "leadPartly" ? null : <Reason reason={reason} words={words} />}
        <Action label={t("mail.openChange")} href={`${sender.listUrl}/changes/${ref}`} words={words} />
      </Layout>
    );
  },
};

/** What becomes of each: a bare title would read as what happens. */
function Each({
  items,
  words,
}: {
  items: readonly (Props["items"][number] & { isElsewhere?: boolean })[];
  words: Translator;
}) {
  return items.map((item) => (
    <Paragraph key={`${item.name} ${item.kind}`}>
      {words.t(`mail.withdrawal.${item.isElsewhere ? "elsewhere" : "gone"}`, { title: itemTitle(words, item) })}
    </Paragraph>
  ));
}

function Reason({ reason, words }: { reason: string; words: Translator }) {
  return reason === "" ? null : <Paragraph>{words.t("mail.withdrawal.reason", { reason })}</Paragraph>;
}
