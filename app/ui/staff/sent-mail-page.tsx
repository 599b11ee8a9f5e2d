import type { ShownDelivery } from "~/domain/change/reached";
import type { Delivery, DeliveryAttempt } from "~/domain/delivery/delivery";
import type { SentState } from "~/domain/delivery/sent-mail";
import type { Zone } from "~/domain/time";
import { sayReport } from "~/i18n/say-attempt";
import { DataTable } from "../data-table";
import { FactList } from "../fact-list";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

/** One mail as its reader got it, and proof that these are the bytes. */
export function SentMailPage({ mail }: { mail: SentMailPageMail }) {
  const translator = useT();
  const { t, format } = translator;
  const { zone, words, reports } = mail;
  const instant = (at: string | null) => (at === null ? null : format.instant(at, zone));
  return (
    <>
      <PageHeader
        kicker={t(`staff.mails.kinds.${mail.kind}`)}
        title={t("sentMail.title")}
        lead={t(`sentMail.bytes.${mail.bytes}`)}
        acts={
          mail.changeId === null ? undefined : (
            <a className="btn" href={`/staff/changes/${mail.changeId}`}>
              {t("sentMail.toChange")}
            </a>
          )
        }
      />
      <Section title={t("sentMail.facts")}>
        <FactList
          facts={[
            {
              key: "reader",
              label: t("sentMail.reader"),
              value: mail.reader === "" ? t("sentMail.gone") : mail.reader,
            },
            { key: "state", label: t("sentMail.state"), value: t(`statuses.delivery.${mail.state}`) },
            { key: "server", label: t("sentMail.server"), value: mail.server ?? t("sentMail.none") },
            { key: "reply", label: t("sentMail.reply"), value: mail.reply ?? t("sentMail.none") },
            ...(mail.finishedAt === null
              ? []
              : [{ key: "at", label: t("sentMail.at"), value: instant(mail.finishedAt) }]),
            ...reports.map((report) => ({
              key: report.id,
              label: t("sentMail.report"),
              value: sayReport(translator, report, zone),
            })),
            { key: "date", label: t("sentMail.date"), value: instant(mail.dateHeader) },
            {
              key: "id",
              label: "Message-ID",
              value: <span className="font-mono text-sm break-all">{mail.messageId}</span>,
            },
            {
              key: "hash",
              label: t("sentMail.hash"),
              value: <span className="font-mono text-sm break-all">{mail.messageHash ?? t("sentMail.none")}</span>,
            },
          ]}
        />
      </Section>
      {words !== null && (
        <Section title={words.subject} lead={t("sentMail.masked")}>
          <p className="max-w-3xl whitespace-pre-wrap break-words">{words.text}</p>
        </Section>
      )}
      {mail.attempts.length > 0 && (
        <Section title={t("sentMail.attempts")}>
          <DataTable
            caption={t("sentMail.attempts")}
            columns={[
              { key: "attempt", label: t("sentMail.attempt") },
              { key: "state", label: t("sentMail.state") },
              { key: "reply", label: t("sentMail.reply") },
            ]}
            rows={mail.attempts.map(({ attempt, state, reply, server, at }) => ({
              key: String(attempt),
              cells: {
                attempt: `${attempt}, ${instant(at)}`,
                state: t(`statuses.delivery.${state}`),
                reply: <span className="font-mono text-xs">{[server, reply].filter(Boolean).join(": ")}</span>,
              },
            }))}
          />
        </Section>
      )}
    </>
  );
}

export type SentMailPageMail = Pick<
  Delivery,
  "kind" | "changeId" | "state" | "server" | "reply" | "messageHash" | "finishedAt" | "dateHeader"
> & {
  messageId: string;
  zone: Zone;
  reader: string;
  bytes: SentState;
  words: { subject: string; text: string } | null;
  attempts: Pick<DeliveryAttempt, "attempt" | "state" | "reply" | "server" | "at">[];
  reports: ShownDelivery["reports"];
};
