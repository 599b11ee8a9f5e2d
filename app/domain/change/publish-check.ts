import { proposedEffectiveDay } from "../periods/deadline";
import { addDays, type Day } from "../time";
import type { AcknowledgedWarning } from "./change";
import type { Correction, CorrectionFault } from "./correction-kind";
import type { DraftItem } from "./items";
import { checkItem, type Said } from "./publish-check-entry";
import { type CheckLine, checkLine } from "./publish-check-line";
import { CHECK_LEVELS, type CheckSays } from "./publish-check-says";
import { checkPolicy, checkWarnings, type WarningContext } from "./publish-check-warnings";
import type { ToldCustomers } from "./told-customers";

export type PublishCheck = {
  /** What blocks first, then what the processor's policy blocks, then what warns. */
  lines: CheckLine[];
  /** First day of use that is lawful for every customer with a time to object; null where nobody has one. */
  earliest: Day | null;
  /** What staff are offered: seven days more, so that a mail held back does not split the customers (D11). */
  proposed: Day;
};

export type PublishQuestion = Omit<WarningContext, "geography"> & {
  items: readonly DraftItem[];
  customers: ToldCustomers;
  /** A list was read in and waits for answers: staff may think that it is in the draft. */
  hasOpenImport: boolean;
  /** Of a draft that corrects a change: what forbids it, and what it comes to; null: it corrects none. */
  correction: { fault: CorrectionFault | null; kind: Correction | null } | null;
  /** Staff said that the change cannot wait, and whether that shortens the time of anybody. */
  emergency: { isAsked: boolean; isShortening: boolean };
};

/**
 * What stands between a draft and its announcement, at three levels (decision D14): looked at is only what the change touches
 * and whom it concerns. In: days in the processor's zone. Out: every line with its source and where it is mended.
 * Source: HL-8.1, HL-9.1, HL-11a, HL-11b.1, HL-11b.2, HL-11g.1, HL-B1.5, HL-B1.10, HL-B1.13, HL-B1.15, HL-B2.1, GS-2, GS-16, D1.
 */
export function checkPublish(question: PublishQuestion): PublishCheck {
  const { items, customers, today } = question;
  const { earliest, profile, geography } = customers;
  const context: WarningContext = { ...question, geography };
  const said: Said[] = [
    ...draftFaults(question, earliest).map(block),
    ...items.flatMap((item) => checkItem(item, context)),
    ...customers.faults.map(block),
    ...checkPolicy(items, context),
    ...checkWarnings(items, context),
    ...tellingWarnings(question).map(warn),
  ];
  const lines = withoutRepeats(said.map(({ level, says }) => checkLine(level, says, profile)));
  return {
    lines: CHECK_LEVELS.flatMap((level) => lines.filter((line) => line.level === level)),
    earliest,
    proposed: earliest === null ? addDays(today, 1) : proposedEffectiveDay(earliest),
  };
}

/** What must be mended before anything is announced, whatever a person says. */
export function blockingLines({ lines }: PublishCheck): CheckLine[] {
  return lines.filter(({ level }) => level !== "warns");
}

/** Warnings that nobody has acknowledged as they now are. */
export function openWarnings(
  { lines }: PublishCheck,
  acknowledged: readonly Pick<AcknowledgedWarning, "key">[],
): CheckLine[] {
  const known = new Set(acknowledged.map(({ key }) => key));
  return lines.filter(({ level, key }) => level === "warns" && !known.has(key));
}

function block(says: CheckSays): Said {
  return { level: "blocks", says };
}

function warn(says: CheckSays): Said {
  return { level: "warns", says };
}

function draftFaults(question: PublishQuestion, earliest: Day | null): CheckSays[] {
  const { items, hasOpenImport, firstDay, today, correction } = question;
  const says: CheckSays[] = [];
  if (correction?.fault) says.push({ code: correction.fault });
  else if (correction?.kind === null && items.length > 0) says.push({ code: "correction.nothing_corrected" });
  if (items.length === 0) says.push({ code: "draft.no_change" });
  if (hasOpenImport) says.push({ code: "draft.import_open" });
  if (firstDay === null) says.push({ code: "draft.first_day_missing" });
  else if (earliest !== null && firstDay < earliest) says.push({ code: "draft.first_day_inside_window", earliest });
  else if (firstDay < today) says.push({ code: "draft.first_day_past" });
  return says;
}

function tellingWarnings({ emergency, items, customers: { leftOut } }: PublishQuestion): CheckSays[] {
  const says: CheckSays[] = [];
  if (emergency.isAsked && !emergency.isShortening) says.push({ code: "draft.emergency_shortens_nothing" });
  if (leftOut > 0 && items.length > 0) says.push({ code: "customer.left_out", count: leftOut });
  return says;
}

/** What blocks the transfer is not said again as a finding. */
function withoutRepeats(lines: readonly CheckLine[]): CheckLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const isRepeat =
      line.code === "entry.finding" && lines.some((other) => isSameMatter(other, line.entryId, line.finding.code));
    if (isRepeat || seen.has(line.key)) return false;
    seen.add(line.key);
    return true;
  });
}

function isSameMatter(line: CheckLine, entryId: string, finding: string): boolean {
  if (!("entryId" in line) || line.entryId !== entryId) return false;
  if (line.code === "entry.country_missing") return finding === "COUNTRY_MISSING";
  return line.code === "entry.transfer_tool" && TRANSFER_FINDINGS.test(finding);
}

const TRANSFER_FINDINGS = /^(?:TRANSFER_TOOL_MISSING|DPF_UNLISTED|ADEQUACY|DEROGATION_ONLY|BASIS_INVALID|OLD_CLAUSES)/;
