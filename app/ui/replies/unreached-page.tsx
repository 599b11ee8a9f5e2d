import type { DeliveryState, MailKind } from "~/domain/delivery/delivery";
import type { DeliveryReport } from "~/domain/incoming/incoming-mail";
import type { ProofChannel } from "~/domain/notice/notice-proof";
import type { ShownMove } from "~/domain/notice/shown-move";
import type { Locale } from "~/domain/processor/processor";
import type { Day, Instant, Zone } from "~/domain/time";
import { Badge } from "../badge";
import { Callout } from "../callout";
import { DeadlineMoves } from "../deadline-moves";
import { EmptyState } from "../empty-state";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { ReportLines } from "./report-lines";
import { type Typed, UnreachedForms } from "./unreached-forms";

/** The customers of a change at whom something did not arrive: what happened, and what to do. */
export function UnreachedPage({ view, may, typed, said }: UnreachedPageProps) {
  const { t } = useT();
  const { change, customers, proofs, next } = view;
  const here = `/staff/changes/${change.id}/unreached`;
  return (
    <>
      {said !== null && typed === null && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t(`replies.unreached.said.${said}`)}
          </Callout>
        </div>
      )}
      <PageHeader title={t("replies.unreached.title", { ref: change.ref })} lead={t("replies.unreached.lead")} />
      {customers.length === 0 && (
        <div className="mt-6">
          <EmptyState>{t("replies.unreached.none")}</EmptyState>
        </div>
      )}
      {customers.map((customer) => (
        <Section key={customer.controllerId} title={customer.name}>
          <Customer customer={customer} zone={view.zone} />
          {change.isOpen && <UnreachedForms action={here} customer={customer} may={may} typed={typed} />}
        </Section>
      ))}
      {next !== null && (
        <p className="mt-6">
          <a className="link" href={`${here}?after=${next}`}>
            {t("common.continue")}
          </a>
        </p>
      )}
      <Proofs proofs={proofs} here={here} />
      <p className="mt-8">
        <a className="link" href={`/staff/changes/${change.id}`}>
          {t("common.back")}
        </a>
      </p>
    </>
  );
}

export type UnreachedPageProps = {
  view: {
    change: { id: string; ref: string; isOpen: boolean };
    zone: Zone;
    today: Day;
    customers: readonly UnreachedCustomer[];
    next: string | null;
    proofs: readonly ShownProof[];
  };
  may: { address: boolean; prove: boolean };
  typed: Typed | null;
  said: "sent" | "recorded" | null;
};

type UnreachedCustomer = {
  controllerId: string;
  name: string;
  language: Locale;
  mails: readonly {
    id: string;
    kind: MailKind;
    name: string;
    address: string;
    state: DeliveryState;
    reply: string | null;
    finishedAt: Instant | null;
    reports: readonly DeliveryReport[];
  }[];
  isReached: boolean;
  moves: readonly ShownMove[];
  isInForce: boolean;
};

function Customer({ customer, zone }: { customer: UnreachedCustomer; zone: Zone }) {
  const { t, format } = useT();
  const { mails, isReached, moves, isInForce } = customer;
  const said = (state: DeliveryState, at: Instant | null) => {
    const time = at === null ? "" : format.instant(at, zone);
    if (state === "accepted") return t("replies.unreached.accepted", { time });
    if (state === "failed") return t("replies.unreached.failed", { time });
    return t(state === "suppressed" ? "replies.unreached.stopped" : "replies.unreached.waiting");
  };
  return (
    <div className="grid max-w-3xl gap-4">
      <p>
        {t(isReached ? "replies.unreached.reached" : "replies.unreached.notReached")}
        {!isReached && !isInForce && ` ${t("replies.unreached.notBegun")}`}
      </p>
      {moves.length > 0 && (
        <div>
          <p className="font-medium">{t("replies.unreached.moved")}</p>
          <DeadlineMoves moves={moves} />
        </div>
      )}
      {isInForce && <Callout tone="warn">{t("replies.unreached.inForce")}</Callout>}
      <p className="text-sm">
        <a className="link" href={`/staff/customers/${customer.controllerId}#contacts`}>
          {t("replies.unreached.contacts")}
        </a>
      </p>
      <h3 className="font-semibold">{t("replies.unreached.happened")}</h3>
      {mails.length === 0 && <p>{t("replies.unreached.noMail")}</p>}
      {mails.map(({ id, kind, name, address, state, reply, finishedAt, reports }) => (
        <div key={id} className="border-l-4 border-base-300 pl-4 break-words">
          <p>{[name, address].filter((part) => part !== "").join(", ")}</p>
          <p className="text-sm">
            {kind !== "notice" && <span className="font-medium">{t(`staff.mails.kinds.${kind}`)} </span>}
            <Badge>{said(state, finishedAt)}</Badge> <span className="quiet">{reply}</span>
          </p>
          {reports.length > 0 && <ReportLines reports={reports} zone={zone} />}
        </div>
      ))}
    </div>
  );
}

type ShownProof = {
  id: string;
  channel: ProofChannel;
  receivedOn: Day;
  personName: string;
  text: string;
  customer: string;
  recordedByName: string;
  files: readonly { id: string; name: string }[];
};

function Proofs({ proofs, here }: { proofs: readonly ShownProof[]; here: string }) {
  const { t, format } = useT();
  if (proofs.length === 0) return null;
  return (
    <Section title={t("replies.unreached.proofs")}>
      <ul className="max-w-3xl divide-y divide-base-300 border-y border-base-300">
        {proofs.map(({ id, channel, receivedOn, personName, text, customer, recordedByName, files }) => (
          <li key={id} className="grid gap-1 py-4 break-words">
            <span className="font-medium">{customer}</span>
            <span className="text-sm">
              {t("replies.unreached.proof", {
                ...{ channel: t(`replies.unreached.channels.${channel}`), day: format.day(receivedOn) },
                ...{ person: personName, name: recordedByName },
              })}
            </span>
            {text !== "" && <span className="quiet text-sm whitespace-pre-wrap">{text}</span>}
            {files.map((file) => (
              <a key={file.id} className="link text-sm" href={`${here}/files/${file.id}`}>
                {file.name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
