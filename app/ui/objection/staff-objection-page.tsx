import type { ReactNode } from "react";
import type { ChangeItem } from "~/domain/change/change";
import { NOT_ME, type ShownDecision } from "~/domain/objection/objection";
import type { Receipt } from "~/domain/objection/receipt";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { DeadlineTrace } from "../deadline-trace";
import { type Fact, FactList } from "../fact-list";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { changeTitle } from "./item-words";
import { TimingBadge } from "./objection-groups";
import { receiptFacts } from "./receipt-page";

/** Everything that came in, what it does, and what was decided, for the staff; `children` are the acts. */
export function StaffObjectionPage(props: StaffObjectionPageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { receipt, change, customer, decisions, contact, files, note, children } = props;
  const { objection, zone } = receipt;
  const title = changeTitle(translator, change.items);
  const name = customer ?? objection.organisation;
  const confirmed =
    objection.confirmedAt === null
      ? t("decide.addressUnconfirmed")
      : t("decide.addressConfirmed", { time: format.instant(objection.confirmedAt, zone) });
  return (
    <>
      <PageHeader
        kicker={`${objection.number} · ${t(`statuses.objection.${objection.state}`)}`}
        title={t("decide.objectionOf", { customer: name })}
        lead={t("decide.received", { time: format.instant(objection.receivedAt, zone) })}
      />
      <div className="mt-6 grid gap-4 empty:hidden">
        {note !== null && (
          <Callout tone={note.tone} isStatus>
            {note.text}
          </Callout>
        )}
        {receipt.effect === "holds" && <Callout tone="warn">{t("decide.held", { customer: name })}</Callout>}
        {objection.dismissedReason !== null && (
          <Callout tone="info" title={t("statuses.objection.dismissed")}>
            {objection.dismissedReason === NOT_ME ? t("decide.notMe") : objection.dismissedReason}
          </Callout>
        )}
      </div>
      <div className="mt-6 max-w-3xl">
        <FactList
          facts={[
            ...timingFacts(translator, receipt),
            ...receiptFacts(translator, {
              receipt,
              change: { ...change, title },
              decisions: [],
              contact,
            }).filter(({ key }) => !HIDDEN.has(key)),
            {
              key: "address",
              label: t("decide.address"),
              value: objection.channel === "form" ? `${objection.address} (${confirmed})` : objection.address,
            },
            { key: "channel", label: t("decide.channel"), value: t(`decide.channels.${objection.channel}`) },
            ...(files.length === 0
              ? []
              : [
                  {
                    key: "files",
                    label: t("receipt.files"),
                    value: <Files objectionId={objection.id} files={files} />,
                  },
                ]),
          ]}
        />
      </div>
      {decisions.length > 0 && (
        <Section title={t("decide.outcome")}>
          <FactList
            facts={decisions.map((decision) => ({
              key: decision.id,
              label: t("decide.by", {
                name: decision.decidedByName,
                time: format.instant(decision.decidedAt, zone),
              }),
              value: (
                <>
                  <p className="font-medium">{t(`decide.outcomes.${decision.outcome}`)}</p>
                  <p className="break-words whitespace-pre-wrap">{decision.reasons}</p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      {children}
    </>
  );
}

export type StaffObjectionPageProps = {
  receipt: Receipt;
  change: { ref: string; items: readonly ChangeItem[] };
  customer: string | null;
  decisions: readonly (ShownDecision & { decidedByName: string })[];
  contact: string;
  files: readonly { id: string; name: string; size: number }[];
  /** What was just done, or why it was not. */
  note: { tone: "good" | "bad"; text: string } | null;
  children: ReactNode;
};

/** What only the customer is told of its own objection, in words to it, and what stands elsewhere on the page. */
const HIDDEN = new Set(["verdict", "effect", "next", "contact", "files"]);

/** How it counts by its time, and what that was held against. */
function timingFacts({ t, format }: Translator, { objection, deadline, window, period }: Receipt): Fact[] {
  if (objection.controllerId === null) return [];
  const value = (
    <>
      <TimingBadge objection={objection} />
      <p className="mt-1">
        {deadline === null || window === null
          ? t("decide.noDeadline")
          : t("decide.deadline", { until: format.lastMinute(deadline, window.zone) })}
      </p>
      {window !== null && period?.source === "house" && (
        <p>{t("decide.house", { period: format.period(period.count, period.unit) })}</p>
      )}
      {window !== null && <DeadlineTrace window={window} />}
    </>
  );
  return [{ key: "timing", label: t("decide.column.timing"), value }];
}

function Files({ objectionId, files }: { objectionId: string; files: StaffObjectionPageProps["files"] }) {
  const { t } = useT();
  return (
    <ul>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a className="link break-all" href={`/staff/objections/${objectionId}/files/${id}`}>
            {t("receipt.file", { name, size: Math.max(1, Math.round(size / 1024)) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
