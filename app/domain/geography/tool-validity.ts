import type { Transfer, TransferTool } from "../register/entry";
import type { Day } from "../time";

/** The days on which an instrument of Chapter V may be relied on, both included; null: still. */
type Validity = { instrument: string; from: Day; to: Day | null; source: string };

/** Annulment has no period of grace: the day of the judgment is the first day without (HL-B1.9). */
const BY_TOOL: Partial<Record<TransferTool, Validity>> = {
  privacy_shield: { instrument: "(EU) 2016/1250", from: "2016-07-12", to: "2020-07-15", source: "C-311/18" },
  safe_harbour: { instrument: "2000/520/EC", from: "2000-07-26", to: "2015-10-05", source: "C-362/14" },
  dpf: { instrument: "(EU) 2023/1795", from: "2023-07-10", to: null, source: "(EU) 2023/1795, Art. 3" },
};

/** Sets of clauses that a new set took the place of, by what is printed. Decision (EU) 2021/914, Art. 4(4). */
const OLD_CLAUSES: [RegExp, Validity][] = [
  [/2010\/87/, { instrument: "2010/87/EU", from: "2010-05-15", to: "2022-12-27", source: "(EU) 2021/914, Art. 4(4)" }],
  [
    /2001\/497/,
    { instrument: "2001/497/EC", from: "2001-09-03", to: "2022-12-27", source: "(EU) 2021/914, Art. 4(4)" },
  ],
  [
    /2004\/915/,
    { instrument: "2004/915/EC", from: "2005-04-01", to: "2022-12-27", source: "(EU) 2021/914, Art. 4(4)" },
  ],
];

export type ToolVerdict =
  | { ok: true }
  | { ok: false; code: "transferTool.notYetValid"; instrument: string; from: Day; source: string }
  /** `lastDay` is the last on which it held; the next is the first without. */
  | { ok: false; code: "transferTool.ended"; instrument: string; lastDay: Day; source: string };

/**
 * Whether a stated transfer tool may be relied on, on `day`. Only dates are judged here, not whether a company is listed
 * or clauses are signed. A tool without a record holds.
 */
export function toolValidOn(transfer: Pick<Transfer, "tool" | "instrument">, day: Day): ToolVerdict {
  const validity = validityOf(transfer);
  if (validity === undefined) return { ok: true };
  const { instrument, from, to, source } = validity;
  if (day < from) return { ok: false, code: "transferTool.notYetValid", instrument, from, source };
  if (to !== null && day > to) return { ok: false, code: "transferTool.ended", instrument, lastDay: to, source };
  return { ok: true };
}

function validityOf(transfer: Pick<Transfer, "tool" | "instrument">): Validity | undefined {
  const byTool = BY_TOOL[transfer.tool];
  if (byTool !== undefined || transfer.tool !== "scc") return byTool;
  const named = transfer.instrument ?? "";
  return OLD_CLAUSES.find(([number]) => number.test(named))?.[1];
}
