import type { ReactNode } from "react";
import type { Instant, Zone } from "~/domain/time";
import { EmptyState } from "../empty-state";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

type Line = { id: string; ref: string; customer: string; receivedAt: Instant; state: string };
type QuestionLine = Line & { personName: string; text: string };
type NamedLine = Line & { name: string };

/** What waits for somebody first, then what was settled. */
export function QuestionLists({ zone, questions, named }: QuestionListsProps) {
  const { t } = useT();
  const isOpen = ({ state }: Line) => state === "open";
  const waits = questions.some(isOpen) || named.some(isOpen);
  const lineOf = (one: QuestionLine) => (
    <Row key={one.id} line={one} zone={zone} href={`/staff/questions/${one.id}`} title={excerpt(one.text)}>
      {t("acting.tasks.from", { name: one.personName, customer: one.customer })}
    </Row>
  );
  const namedOf = (one: NamedLine) => (
    <Row key={one.id} line={one} zone={zone} href={`/staff/questions/contacts/${one.id}`} title={one.name}>
      {one.customer}
    </Row>
  );
  const settled = [...questions.filter((one) => !isOpen(one)), ...named.filter((one) => !isOpen(one))];
  return (
    <>
      <PageHeader title={t("acting.tasks.title")} lead={t("acting.tasks.lead")} />
      {!waits && (
        <div className="mt-6">
          <EmptyState>{t("acting.tasks.none")}</EmptyState>
        </div>
      )}
      <Group title={t("acting.tasks.questions")}>{questions.filter(isOpen).map(lineOf)}</Group>
      <Group title={t("acting.tasks.named")}>{named.filter(isOpen).map(namedOf)}</Group>
      <Group title={t("acting.tasks.settled")}>
        {settled.map((one) => ("text" in one ? lineOf(one) : namedOf(one)))}
      </Group>
    </>
  );
}

export type QuestionListsProps = { zone: Zone; questions: readonly QuestionLine[]; named: readonly NamedLine[] };

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Section title={`${title} (${children.length})`}>
      <ul className="divide-y divide-base-300 border-y border-base-300">{children}</ul>
    </Section>
  );
}

type RowProps = { line: Line; zone: Zone; href: string; title: string; children: ReactNode };

function Row({ line, zone, href, title, children }: RowProps) {
  const { t, format } = useT();
  return (
    <li className="py-4">
      <span className="quiet mr-2 font-mono text-sm">{line.ref}</span>
      <a className="link font-medium break-words" href={href}>
        {title}
      </a>
      <span className="quiet mt-0.5 block text-sm">
        {children} · {t("acting.tasks.received", { time: format.instant(line.receivedAt, zone) })}
      </span>
    </li>
  );
}

const EXCERPT = 100;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
