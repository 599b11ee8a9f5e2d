import type { MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { itemTitle } from "../components/item-title";
import { FollowerFoot, Layout, LeadingFoot } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

type Props = MailProps["withdrawal"];

/** A customer who was told of a change is told that it will not happen, or that it goes on for other services alone. */
export const withdrawal: Template<Props> = {
  subject: ({ sender, ref }, { t }) => t("mail.withdrawal.subject", { processor: sender.name, ref }),
  body(props, words) {
    const { sender } = props;
    const { t } = words;
    const foot = (
      <LeadingFoot words={words} sender={sender} why={t("mail.whyContact", { processor: sender.name })} canLeave />
    );
    const said = t(`mail.withdrawal.used.${howFar(props)}`);
    return (
      <Layout words={words} sender={sender} preview={said} foot={foot}>
        <Kicker>{t("change.kicker", { ref: props.ref })}</Kicker>
        <Title>{t("mail.withdrawal.title", { ref: props.ref })}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Paragraph>{said}</Paragraph>
        <What props={props} reader="used" words={words} />
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

/** So is a follower, for information. */
export const followerWithdrawal: Template<Props> = {
  subject: ({ sender, ref }, { t }) => t("mail.follower.subjectWithdrawn", { processor: sender.name, ref }),
  body(props, words) {
    const { sender, ref } = props;
    const { t } = words;
    const foot = <FollowerFoot words={words} sender={sender} manage={value("manage")} />;
    const said = t(`mail.withdrawal.followed.${howFar(props)}`);
    return (
      <Layout words={words} sender={sender} preview={said} foot={foot}>
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{t("mail.withdrawal.title", { ref })}</Title>
        <Paragraph>{said}</Paragraph>
        <What props={props} reader="followed" words={words} />
        <Action label={t("mail.openChange")} href={`${sender.listUrl}/changes/${ref}`} words={words} />
      </Layout>
    );
  },
};

/** Whether all that the reader was told of will not happen, or goes on for other services, or some of it does. */
function howFar({ items }: Props): "all" | "elsewhere" | "partly" {
  const moved = items.filter(({ isElsewhere }) => isElsewhere).length;
  if (moved === 0) return "all";
  return moved === items.length ? "elsewhere" : "partly";
}

type WhatProps = { props: Props; reader: "used" | "followed"; words: Translator };

/** What becomes of each, since a bare title would read as what happens; and the reason where it is one for all. */
function What({ props, reader, words }: WhatProps) {
  const { items, reason } = props;
  const isOfAll = reason !== "" && howFar(props) !== "partly";
  return (
    <>
      {items.map((item) => (
        <Paragraph key={`${item.name} ${item.kind}`}>
          {words.t(item.isElsewhere ? `mail.withdrawal.${reader}.itemElsewhere` : "mail.withdrawal.gone", {
            title: itemTitle(words, item),
          })}
        </Paragraph>
      ))}
      {isOfAll && <Paragraph>{words.t("mail.withdrawal.reason", { reason })}</Paragraph>}
    </>
  );
}
