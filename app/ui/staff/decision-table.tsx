import type { ReactNode } from "react";
import type { Resting } from "~/domain/geography/fallen-decisions";
import type { Standing, TransferDecision } from "~/domain/geography/transfer-decisions";
import { addDays, type Day } from "~/domain/time";
import type { Translator } from "~/i18n/translator";
import { Badge, type BadgeTone } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";

/** Every decision on transfers by day: what it covers, how it stands, where it can be read, what rests on it here. */
export function DecisionTable({ lines }: { lines: readonly DecisionLine[] }) {
  const { t } = useT();
  return (
    <DataTable
      caption={t("adequacy.title")}
      columns={[
        { key: "decision", label: t("adequacy.column.decision") },
        { key: "covers", label: t("adequacy.column.covers") },
        { key: "days", label: t("adequacy.column.days") },
        { key: "standing", label: t("adequacy.column.standing") },
        { key: "rests", label: t("adequacy.column.rests") },
      ]}
      rows={lines.map((line) => ({
        key: line.decision.id,
        cells: {
          decision: <Source decision={line.decision} />,
          covers: <Covers decision={line.decision} />,
          days: <Days decision={line.decision} />,
          standing: <StandingCell line={line} />,
          rests: line.rests.length === 0 ? null : <Rests line={line} />,
        },
      }))}
    />
  );
}

export type DecisionLine = {
  decision: TransferDecision;
  standing: Standing;
  ending: { endedOn: Day; because: string } | null;
  rests: readonly (Resting & { customers: number })[];
};

function Source({ decision: { id, instrument, celex } }: { decision: TransferDecision }) {
  const { t } = useT();
  return (
    <>
      <span className="block font-semibold">{instrument}</span>
      <span className="quiet block font-mono text-xs font-normal">{id}</span>
      <span className="quiet block text-xs font-normal">{t("adequacy.source", { celex })}</span>
    </>
  );
}

function Covers({ decision }: { decision: TransferDecision }) {
  const translator = useT();
  const { t, format } = translator;
  if (decision.kind === "clauses") {
    const until = decision.newContractsUntil;
    return (
      <>
        <span className="block">{t("adequacy.clauses")}</span>
        {until !== null && <Note>{t("adequacy.newContractsUntil", { day: format.day(until) })}</Note>}
      </>
    );
  }
  const { countries, question, notIncorporatedFor } = decision;
  const us = US_TOOLS[decision.id];
  const where = countries.length === 0 ? t("adequacy.organisation") : format.list(countries.map(format.country));
  return (
    <>
      <span className="block">{where}</span>
      {us !== undefined && <Note>{t(`transferTools.${us}`)}</Note>}
      {question !== null && <Note>{t(`adequacy.question.${question}`)}</Note>}
      {question === null && countries.length > 0 && <Note>{t("adequacy.whole")}</Note>}
      {notIncorporatedFor.length > 0 && (
        <Note>
          {format.list(notIncorporatedFor.map(format.country))}: {t("adequacy.question.incorporated_in_eea")}
        </Note>
      )}
    </>
  );
}

/** Decisions that people know by the name of the scheme. */
const US_TOOLS: Readonly<Record<string, "dpf" | "privacy_shield" | "safe_harbour">> = {
  "US-DPF": "dpf",
  "US-PS": "privacy_shield",
  "US-SH": "safe_harbour",
};

function Days({ decision }: { decision: TransferDecision }) {
  const { t, format } = useT();
  const { validFrom, lastDay } = decision;
  return (
    <>
      <span className="block">{t("adequacy.from", { day: format.day(validFrom) })}</span>
      {lastDay !== null && <span className="block">{t("adequacy.until", { day: format.day(lastDay) })}</span>}
      {decision.kind === "adequacy" && decision.extensions.length > 0 && (
        <Note>
          {t("adequacy.extended", {
            instruments: format.list(decision.extensions.map(({ instrument }) => instrument)),
          })}
        </Note>
      )}
      {decision.kind === "adequacy" && decision.reviewed !== null && (
        <Note>
          {t("adequacy.reviewed", { day: format.day(decision.reviewed.day), source: decision.reviewed.source })}
        </Note>
      )}
    </>
  );
}

function StandingCell({ line }: { line: DecisionLine }) {
  const translator = useT();
  const { t, format } = translator;
  const { decision, standing, ending } = line;
  const state = stateOf(line);
  return (
    <>
      <Badge {...BADGES[state]}>{t(`adequacy.standing.${state}`)}</Badge>
      {standing.state === "ended" && <Note>{sayEnd(translator, standing)}</Note>}
      {standing.state === "stands" && ending !== null && (
        <Note>{t("adequacy.willFall", { day: format.day(ending.endedOn), source: ending.because })}</Note>
      )}
      {decision.kind === "adequacy" && standing.state === "stands" && decision.pending.length > 0 && (
        <Note>{t("adequacy.pending", { cases: format.list(decision.pending) })}</Note>
      )}
    </>
  );
}

function sayEnd({ t, format }: Translator, { lastDay, source }: Standing & { state: "ended" }): string {
  const day = format.day(addDays(lastDay, 1));
  return source === null ? t("adequacy.endedPlain", { day }) : t("adequacy.endedBy", { day, source });
}

function stateOf({ decision, standing, ending }: DecisionLine): keyof typeof BADGES {
  if (standing.state === "not_yet") return "not_yet";
  if (standing.state === "stands") {
    return decision.kind === "adequacy" && decision.status === "in_force_at_risk" ? "in_force_at_risk" : "in_force";
  }
  if (ending !== null) return "fell";
  return decision.kind === "adequacy" && decision.status === "invalidated" ? "invalidated" : "ended";
}

const BADGES = {
  in_force: { tone: "good", sign: "●" },
  in_force_at_risk: { tone: "warn", sign: "!" },
  not_yet: { tone: "outline", sign: "◷" },
  ended: { tone: "plain", sign: "×" },
  invalidated: { tone: "bad", sign: "×" },
  fell: { tone: "bad", sign: "▲" },
} as const satisfies Record<string, { tone: BadgeTone; sign: string }>;

function Rests({ line: { standing, rests } }: { line: DecisionLine }) {
  const { t } = useT();
  const when = standing.state === "stands" ? "ifItFalls" : "now";
  return (
    <ul className="grid gap-2">
      {rests.map(({ id, name, effect, customers }) => (
        <li key={id}>
          <span className="block font-medium">{name}</span>
          <Note>{t(`adequacy.effect.${when}.${effect}`)}</Note>
          {customers > 0 && <Note>{t("adequacy.open", { count: customers })}</Note>}
        </li>
      ))}
    </ul>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <span className="quiet block text-xs">{children}</span>;
}
