import type { NoticeMail } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { Corrected, correctedSubject } from "../components/corrected";
import { Dates } from "../components/facts";
import { Item } from "../components/item";
import { changeTitle } from "../components/item-title";
import { Layout, LeadingFoot } from "../components/layout";
import { Meaning } from "../components/meaning";
import { lastMoment } from "../components/moments";
import { Kicker, Paragraph, Quiet, Title } from "../components/words";
import { type Template, value } from "../template";

/** A customer is told of a change: everything needed to file it, what it means for this customer, and until when. */
export const notice: Template<NoticeMail> = {
  subject,
  body: (props, words) => <Notice notice={props} words={words} banner={null} />,
};

/** The same as a member of staff sends it to themselves. */
export const testNotice: Template<NoticeMail> = {
  subject,
  body: (props, words) => <Notice notice={props} words={words} banner={words.t("mail.test")} />,
};

function subject(props: NoticeMail, words: Translator): string {
  return correctedSubject(whatIsAsked(props, words), props.corrects, words);
}

function whatIsAsked({ sender, ref, items, window, firstDay }: NoticeMail, { t, format }: Translator): string {
  const common = { processor: sender.name, ref, count: items.length };
  if (window !== null && mayObject({ items }))
    return t("mail.notice.subject", { ...common, day: format.day(window.lastDay) });
  const day = format.day(firstDay);
  const isInformation = items.every(({ explanation }) => explanation === null || explanation.silence === "nothing");
  return isInformation
    ? t("mail.notice.subjectInformation", { ...common, day })
    : t("mail.notice.subjectApproval", { ...common, day });
}

/** Whether silence would let something of it start. */
function mayObject({ items }: Pick<NoticeMail, "items">): boolean {
  return items.some(({ explanation }) => explanation?.may.includes("object"));
}

function Notice(props: { notice: NoticeMail; words: Translator; banner: string | null }) {
  const { notice, words, banner } = props;
  const { sender, items, firstDay, window } = notice;
  const { t } = words;
  const title = changeTitle(words, items);
  return (
    <Layout
      words={words}
      sender={sender}
      banner={banner}
      preview={
        window !== null && mayObject(notice)
          ? t("explain.may.objectUntil", { until: lastMoment(words, window) })
          : title
      }
      foot={<Foot notice={notice} words={words} isTest={banner !== null} />}
    >
      <Kicker>{t("mail.notice.kicker", { ref: notice.ref })}</Kicker>
      <Title>{title}</Title>
      <Paragraph>{t("mail.greetingAt", { contact: value("contact"), organisation: value("organisation") })}</Paragraph>
      <Paragraph>{`${t("mail.notice.lead", { processor: sender.name })} ${authorisation(notice, words)}`}</Paragraph>
      <Corrects notice={notice} words={words} />
      <When notice={notice} words={words} />
      <Action label={t("mail.notice.open")} href={value("link")} words={words} />
      <Paragraph>{t("mail.notice.howTo")}</Paragraph>
      <Corrected corrects={notice.corrects} reader="customer" words={words} />
      {items.map((item, index) => (
        <div key={`${item.name} ${item.kind}`}>
          <Item
            item={item}
            number={items.length === 1 ? null : index + 1}
            isApart={notice.corrects !== null}
            firstDay={firstDay}
            words={words}
          />
          <Meaning item={item} words={words} />
        </div>
      ))}
      <Paragraph>{t("mail.notice.liability")}</Paragraph>
    </Layout>
  );
}

/** Which notice this one replaces, and what that does to the time and to what was answered. */
function Corrects({ notice: { corrects }, words }: { notice: NoticeMail; words: Translator }) {
  if (corrects === null) return null;
  const { t, format } = words;
  const about = { ref: corrects.ref, day: format.day(corrects.announcedOn, "long") };
  return (
    <Paragraph>
      {corrects.correction === "content"
        ? `${t("mail.correction.contentNotice", about)} ${t("mail.correction.answers")}`
        : t("mail.correction.wordingNotice", about)}
    </Paragraph>
  );
}

function authorisation({ terms }: NoticeMail, { t }: Translator): string {
  return terms.authorisation === "general" ? t("notice.statement.general") : t("notice.statement.specific");
}

/** The dates, the period and who gave it (decision D1), and that proof of delivery only ever moves the end later (D11). */
function When({ notice, words }: { notice: NoticeMail; words: Translator }) {
  const { window, firstDay, announcedOn, period } = notice;
  const { t, format } = words;
  const length = period === null ? null : format.period(period.count, period.unit);
  return (
    <>
      <Dates
        rows={[
          [
            t(mayObject(notice) ? "mail.notice.objectUntil" : "mail.notice.answerUntil"),
            window && lastMoment(words, window),
          ],
          [t("mail.notice.firstUse"), format.day(firstDay, "brief")],
          [t("mail.notice.announced"), format.day(announcedOn, "brief")],
          [t("mail.notice.period"), window === null ? null : length],
        ]}
      />
      {window === null || period === null || length === null ? null : (
        <Paragraph>
          {[
            period.source === "house"
              ? t("notice.housePeriod", { period: length })
              : t("notice.contractPeriod", { period: length }),
            t("mail.notice.laterOnly"),
            t("mail.notice.rule"),
          ].join(" ")}
        </Paragraph>
      )}
    </>
  );
}

/** Enough of the root to be found again; the whole stands on the page. */
const ROOT_SHOWN = 16;

type FootProps = { notice: NoticeMail; words: Translator; isTest: boolean };

function Foot({ notice: { sender, checkpoint }, words, isTest }: FootProps) {
  const { t } = words;
  const why = t("mail.why", { organisation: value("organisation"), processor: sender.name });
  const root = `${checkpoint.root.slice(0, ROOT_SHOWN)}…`;
  return (
    <>
      <LeadingFoot words={words} sender={sender} why={why} canLeave={!isTest} />
      <Quiet>{t("mail.notice.checkpoint", { size: checkpoint.size, root })}</Quiet>
    </>
  );
}
