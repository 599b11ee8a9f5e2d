import type { ChangeMail } from "~/domain/delivery/mail-props";
import { Action } from "../components/action";
import { Corrected, correctedSubject } from "../components/corrected";
import { Dates } from "../components/facts";
import { Item } from "../components/item";
import { changeTitle } from "../components/item-title";
import { FollowerFoot, Layout } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

/** A follower is told of a change, for information. */
export const followerNotice: Template<ChangeMail> = {
  subject({ sender, ref, firstDay, corrects }, words) {
    const { t, format } = words;
    const subject = t("mail.follower.subject", { processor: sender.name, ref, day: format.day(firstDay) });
    return correctedSubject(subject, corrects, words);
  },
  body({ sender, ref, items, firstDay, announcedOn, corrects }, words) {
    const { t, format } = words;
    const lead = t("mail.follower.lead", { processor: sender.name });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={lead}
        foot={<FollowerFoot words={words} sender={sender} manage={value("manage")} />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{changeTitle(words, items)}</Title>
        <Paragraph>{`${lead} ${t("mail.informationOnly")}`}</Paragraph>
        {corrects === null ? null : (
          <Paragraph>
            {t("mail.correction.forFollowers", {
              ref: corrects.ref,
              day: format.day(corrects.announcedOn, "long"),
            })}
          </Paragraph>
        )}
        <Dates
          rows={[
            [t("mail.notice.firstUse"), format.day(firstDay, "brief")],
            [t("mail.notice.announced"), format.day(announcedOn, "brief")],
          ]}
        />
        <Corrected corrects={corrects} reader="anyone" words={words} />
        {items.map((item, index) => (
          <Item
            key={`${item.name} ${item.kind}`}
            item={item}
            number={items.length === 1 ? null : index + 1}
            isApart={corrects !== null}
            firstDay={firstDay}
            words={words}
          />
        ))}
        <Action label={t("mail.openChange")} href={`${sender.listUrl}/changes/${ref}`} words={words} />
      </Layout>
    );
  },
};
