import type { ReactNode } from "react";
import type { ChangeItem } from "~/domain/change/change";
import type { ShownDecision } from "~/domain/objection/objection";
import type { Receipt } from "~/domain/objection/receipt";
import { writeReceivedAt } from "~/domain/objection/received-at";
import { toldSentences } from "~/i18n/say-explanation";
import { DeadlineMoves } from "../deadline-moves";
import { DeadlineTrace } from "../deadline-trace";
import { type Fact, FactList } from "../fact-list";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { scopeTitle } from "./item-words";
import { saidFacts } from "./objection-pages";
import { sayEffect, sayVerdict } from "./say-receipt";

/** What somebody who objected files: number, exact time, in time or not and why, what it does, what comes next. */
export function ReceiptPage({ receipt, change, decisions, contact, children }: ReceiptPageProps) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader kicker={t("receipt.number", { number: receipt.objection.number })} title={t("receipt.title")} />
      {children}
      <div className="mt-6">
        <FactList facts={receiptFacts(useT(), { receipt, change, decisions, contact })} />
      </div>
      <p className="quiet mt-4 text-sm print:hidden">{t("receipt.keep")}</p>
    </div>
  );
}

export type ReceiptPageProps = {
  receipt: Receipt;
  change: { ref: string; title: string; items: readonly ChangeItem[] };
  decisions: readonly ShownDecision[];
  /** Whom to ask. */
  contact: string;
  children?: ReactNode;
};

export function receiptFacts(
  translator: ReturnType<typeof useT>,
  { receipt, change, decisions, contact }: Omit<ReceiptPageProps, "children">,
): Fact[] {
  const { t, format } = translator;
  const { objection, window, period, files, zone } = receipt;
  const asksGround = objection.ground === null && objection.text === "" && receipt.effect === "holds";
  return [
    {
      key: "received",
      label: t("receipt.received"),
      value: <Moment written={writeReceivedAt(objection.receivedAt, zone)} />,
    },
    {
      key: "verdict",
      label: t("receipt.verdict"),
      value: (
        <>
          <p>{sayVerdict(translator, receipt)}</p>
          {window !== null && period?.source === "house" && (
            <p>{t("receipt.house", { period: format.period(period.count, period.unit) })}</p>
          )}
          <DeadlineMoves moves={receipt.moves} />
          {window !== null && (
            <div className="mt-2">
              <DeadlineTrace window={window} />
            </div>
          )}
        </>
      ),
    },
    ...(receipt.effect === "to_be_matched"
      ? []
      : [{ key: "effect", label: t("receipt.effect"), value: sayEffect(translator, receipt) }]),
    ...decisions.map((decision) => ({ key: decision.id, label: t("receipt.answer"), value: <Answer {...decision} /> })),
    ...(receipt.told.length === 0
      ? []
      : [{ key: "told", label: t("receipt.told"), value: <Told told={receipt.told} /> }]),
    {
      key: "next",
      label: t("receipt.next"),
      value: (
        <>
          <p>{t("receipt.nextAnswerOpen")}</p>
          {asksGround && <p>{t("receipt.nextGround")}</p>}
        </>
      ),
    },
    { key: "change", label: t("receipt.change"), value: `${change.ref}: ${change.title}` },
    { key: "from", label: t("object.review.from"), value: `${objection.personName}, ${objection.organisation}` },
    {
      key: "concerns",
      label: t("object.review.concerns"),
      value: scopeTitle(translator, change.items, objection.itemIds),
    },
    ...saidFacts(objection, t),
    ...(files.length === 0
      ? []
      : [
          {
            key: "files",
            label: t("receipt.files"),
            value: files
              .map(({ name, size }) => t("receipt.file", { name, size: Math.max(1, Math.round(size / 1024)) }))
              .join("; "),
          },
        ]),
    { key: "contact", label: t("receipt.contact"), value: contact },
    { key: "hash", label: t("receipt.hash"), value: <Exact>{receipt.fingerprint}</Exact> },
  ];
}

/** What the notice said of each item, in the words of the notice. */
function Told({ told }: Pick<Receipt, "told">) {
  const translator = useT();
  return told.map((explanation) => (
    <p key={explanation.what.name} className="mb-2">
      <span className="font-medium">{explanation.what.name}: </span>
      {toldSentences(translator, explanation).join(" ")}
    </p>
  ));
}

function Answer({ outcome, reasons }: ShownDecision) {
  const { t } = useT();
  return (
    <>
      <p className="font-medium">{t(`decide.outcomes.${outcome}`)}</p>
      <p className="break-words whitespace-pre-wrap">{reasons}</p>
    </>
  );
}

/** On the clock it was decided by, and in UTC, each on its line. */
function Moment({ written }: { written: string }) {
  return written.split(", ").map((moment) => (
    <div key={moment}>
      <Exact>{moment}</Exact>
    </div>
  ));
}

function Exact({ children }: { children: ReactNode }) {
  return <span className="font-mono text-sm wrap-anywhere">{children}</span>;
}
