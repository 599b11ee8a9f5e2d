import type { IncomingMail } from "~/domain/incoming/incoming-mail";
import type { Zone } from "~/domain/time";
import { Badge } from "../badge";
import { EmptyState } from "../empty-state";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

type Line = Pick<
  IncomingMail,
  "id" | "mailClass" | "senderName" | "senderAddress" | "subject" | "receivedAt" | "sortedAs"
> & { ref: string; customer: string };

/** What waits for somebody first, then what was looked at, then what programs sent. */
export function ReplyLists({ zone, waiting, settled, byPrograms }: ReplyListsProps) {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t("replies.title")} lead={t("replies.lead")} />
      <Group title={t("replies.waiting")} lines={waiting} zone={zone} none={t("replies.none")} />
      <Group title={t("replies.settled")} lines={settled} zone={zone} />
      <Group title={t("replies.byPrograms")} lead={t("replies.byProgramsLead")} lines={byPrograms} zone={zone} />
    </>
  );
}

export type ReplyListsProps = {
  zone: Zone;
  waiting: readonly Line[];
  settled: readonly Line[];
  byPrograms: readonly Line[];
};

type GroupProps = { title: string; lead?: string; none?: string; lines: readonly Line[]; zone: Zone };

function Group({ title, lead, none, lines, zone }: GroupProps) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <Section title={`${title} (${lines.length})`}>
      {lead !== undefined && <p className="quiet mb-4 max-w-2xl text-sm">{lead}</p>}
      {lines.length === 0 && none !== undefined ? (
        <EmptyState>{none}</EmptyState>
      ) : (
        <ul className="divide-y divide-base-300 border-y border-base-300">
          {lines.map((line) => (
            <Row key={line.id} line={line} zone={zone} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ line, zone }: { line: Line; zone: Zone }) {
  const { t, format } = useT();
  const { id, ref, customer, subject, senderName, senderAddress, receivedAt, mailClass, sortedAs } = line;
  return (
    <li className="py-4">
      {ref !== "" && <span className="quiet mr-2 font-mono text-sm">{ref}</span>}
      <a className="link font-medium break-words" href={`/staff/replies/${id}`}>
        {subject === "" ? t("replies.noSubject") : subject}
      </a>
      <span className="ml-2">
        <Badge>{sortedAs === null ? t(`replies.classes.${mailClass}`) : t(`replies.sortedAs.${sortedAs}`)}</Badge>
      </span>
      <span className="quiet mt-0.5 block text-sm break-words">
        {[senderName || senderAddress, customer, t("acting.tasks.received", { time: format.instant(receivedAt, zone) })]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
    </li>
  );
}
