import { countsFrom, type DeliveryReport, type IncomingMail, type SortedAs } from "~/domain/incoming/incoming-mail";
import type { SortDraft, SortFault } from "~/domain/incoming/sort-draft";
import type { Zone } from "~/domain/time";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { type Fact, FactList } from "../fact-list";
import { Choices, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { faultKey } from "./fault-key";
import { ReportLines } from "./report-lines";

/** One mail, whole, and the form that says what it is. */
export function ReplyPage({ view, maySort, typed, fault }: ReplyPageProps) {
  const { t, format } = useT();
  const { mail, zone, text, files, reports, sortedByName } = view;
  const here = `/staff/replies/${mail.id}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={t(`replies.classes.${mail.mailClass}`)}
        title={mail.subject === "" ? t("replies.noSubject") : mail.subject}
        lead={t("acting.tasks.received", { time: format.instant(mail.receivedAt, zone, "long") })}
      />
      <div className="mt-6 grid gap-8">
        {mail.sortedAs !== null && mail.sortedAt !== null && (
          <Callout tone="info">
            <p>
              {t("replies.one.sorted", {
                ...{ name: sortedByName ?? "", time: format.instant(mail.sortedAt, zone) },
                what: t(`replies.sortedAs.${mail.sortedAs}`),
              })}
            </p>
            {mail.note !== "" && <p className="break-words whitespace-pre-wrap">{mail.note}</p>}
            <Became mail={mail} />
          </Callout>
        )}
        <section>
          <h2 className="mb-3 text-xl font-semibold">{t("replies.one.text")}</h2>
          {text === "" ? (
            <p className="quiet">{t("replies.one.noText")}</p>
          ) : (
            <blockquote className="border-l-4 border-base-300 pl-4 break-words whitespace-pre-wrap">{text}</blockquote>
          )}
        </section>
        <FactList facts={useFacts(view)} />
        {reports.length > 0 && (
          <section>
            <h2 className="mb-3 text-xl font-semibold">{t("replies.one.reports")}</h2>
            <ReportLines reports={reports} zone={zone} />
          </section>
        )}
        <ul className="text-sm" aria-label={t("replies.one.files")}>
          <li>
            <a className="link inline-block py-1" href={`${here}/file/mail`}>
              {t("replies.one.raw")}
            </a>
          </li>
          {files.map(({ part, name, size }) => (
            <li key={part}>
              <a className="link inline-block py-1 break-all" href={`${here}/file/${part}`}>
                {t("receipt.file", { name, size: format.number(Math.max(1, Math.round(size / 1024))) })}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {mail.state !== "sorted" && maySort && <SortForm view={view} here={here} typed={typed} fault={fault} />}
      <p className="mt-8">
        <a className="link" href="/staff/replies">
          {t("common.back")}
        </a>
      </p>
    </div>
  );
}

type View = {
  zone: Zone;
  mail: Omit<IncomingMail, "salt" | "envelopeTo" | "processorId" | "hash">;
  ref: string;
  customer: string;
  text: string;
  files: readonly { part: number; name: string; type: string; size: number }[];
  reports: readonly DeliveryReport[];
  sortedByName: string | null;
};

export type ReplyPageProps = {
  view: View;
  maySort: boolean;
  typed: SortDraft | null;
  fault: SortFault | "mail.not_open" | null;
};

function Became({ mail }: Pick<View, "mail">) {
  const { t } = useT();
  const { objectionId, questionId } = mail;
  if (objectionId === null && questionId === null) return null;
  return (
    <a
      className="link"
      href={objectionId === null ? `/staff/questions/${questionId}` : `/staff/objections/${objectionId}`}
    >
      {t(objectionId === null ? "replies.one.question" : "replies.one.objection")}
    </a>
  );
}

function useFacts({ mail, zone, ref, customer }: View): Fact[] {
  const { t, format } = useT();
  const unknown = t("replies.one.unknown");
  const fact = (key: string, label: string, value: string) => ({
    ...{ key, label },
    value: <span className="break-words">{value}</span>,
  });
  const from = [mail.senderName, mail.senderAddress].filter((part) => part !== "").join(", ");
  return [
    fact("from", t("replies.one.from"), from === "" ? unknown : from),
    fact("envelope", t("replies.one.envelope"), mail.envelopeFrom === "" ? t("replies.one.nobody") : mail.envelopeFrom),
    fact("about", t("replies.one.about"), ref === "" ? unknown : t("replies.one.change", { ref })),
    fact("customer", t("replies.one.customer"), customer === "" ? unknown : customer),
    fact("arrived", t("replies.one.arrived"), format.instant(mail.receivedAt, zone, "long")),
    ...(mail.relayedAt === null
      ? []
      : [fact("relayed", t("replies.one.relayed"), format.instant(mail.relayedAt, zone, "long"))]),
    fact("counts", t("replies.one.counts"), format.instant(countsFrom(mail), zone, "long")),
  ];
}

type SortFormProps = Omit<ReplyPageProps, "maySort"> & { here: string };

function SortForm({ view, here, typed, fault }: SortFormProps) {
  const { t, format } = useT();
  const { mail, zone, customer } = view;
  const isOfNotice = customer !== "" && mail.noticeId !== null;
  const time = format.instant(countsFrom(mail), zone, "long");
  const options: { value: SortedAs; label: string; hint: string }[] = [
    { value: "objection", label: t("replies.sort.objection"), hint: t("replies.sort.objectionHint", { time }) },
    { value: "question", label: t("replies.sort.question"), hint: t("replies.sort.questionHint") },
    { value: "data_request", label: t("replies.sort.data_request"), hint: t("replies.sort.data_requestHint") },
    { value: "other", label: t("replies.sort.other"), hint: t("replies.sort.otherHint") },
  ];
  const isNote = fault === "mail.note_missing" || fault === "mail.note_too_long";
  const said = fault === null ? null : t(`replies.faults.${faultKey(fault)}`);
  const field = { id: isNote ? "note" : "as", label: t(isNote ? "replies.sort.note" : "replies.sort.as") };
  return (
    <Section title={t("replies.sort.title")}>
      <div className="grid gap-5">
        <ErrorSummary errors={said === null ? [] : [{ ...field, message: said }]} note={null} />
        <p>{t("replies.sort.lead")}</p>
        {!isOfNotice && <Callout tone="info">{t("replies.sort.noChange")}</Callout>}
        <PostForm action={here}>
          <Choices
            name="as"
            label={t("replies.sort.as")}
            options={options.filter(({ value }) => isOfNotice || value === "other")}
            chosen={typed?.as == null ? [] : [typed.as]}
            error={isNote ? null : said}
            required
          />
          <TextArea
            name="note"
            label={t("replies.sort.note")}
            hint={t("replies.sort.noteHint")}
            rows={4}
            defaultValue={typed?.note ?? ""}
            error={isNote ? said : null}
          />
          <FormActions submit={t("replies.sort.submit")} />
        </PostForm>
      </div>
    </Section>
  );
}
