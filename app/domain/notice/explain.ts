import type { Span, Terms } from "../agreement/terms";
import { clauseText } from "../classification/clauses";
import type { GateReason, ItemGate } from "../classification/track";
import type { DeadlineWindow } from "../periods/window";
import type { ChangeKind, Qualifier } from "../register/change-kind";
import type { Day, Zone } from "../time";

/** What a customer may, or must, do about an item; `nothing` stands alone. */
export type MayDo = "object" | "terminate" | "approve" | "consent" | "amend" | "nothing";

/**
 * What saying nothing does: `authorises` after the window (EDPB Guidelines 07/2020, 157), `refuses` where an answer is asked
 * (155, decision D3), `nothing` where the item is for information.
 */
export type Silence = "authorises" | "refuses" | "nothing";

/** One item for one customer, told plainly: what changes, what it may do, until when, what silence means, why. */
export type Explanation = {
  what: {
    /** Weightiest first. */
    kinds: ChangeKind[];
    qualifiers: Qualifier[];
    name: string;
    /** Who goes, of a replacement; who takes over, of a removal. */
    replacedName: string | null;
    takenOverBy: string | null;
  };
  may: MayDo[];
  /** The last day on which it counts, whole, in `zone`; null where no time runs. */
  until: { lastDay: Day; zone: Zone } | null;
  silence: Silence;
  /** First day of use as announced; null where none is named. */
  firstDay: Day | null;
  /** What an objection does, beyond being answered. */
  objection: { effect: Terms["objectionEffect"]; answer: Span | null; remedy: Span | null } | null;
  /** Data goes outside the EEA, so that a valid transfer tool is needed besides. */
  needsTool: boolean;
  /** The customer said that special categories may be among its data (HL-2.3), and the item is not mere information. */
  mayReachSpecialData: boolean;
  /** Decision D2: the annex read as asking for approval, where the other reading was chosen. */
  annexReading: { annex: string; clause: string } | null;
  why: GateReason[];
};

/** What is explained of an item, before or after it is stored. */
export type ExplainedItem = Explanation["what"];

/**
 * Puts one item's gate into the answers that notice, page and receipt give in words. In: the item, its gate, the
 * customer's terms and the window in which it may object or answer. Source: EDPB Guidelines 07/2020, 155 to 158;
 * decisions D2, D3, D12.
 */
export function explain(
  item: ExplainedItem,
  gate: ItemGate,
  customer: { terms: Terms; window: Pick<DeadlineWindow, "lastDay" | "zone"> | null; firstDay: Day | null },
): Explanation {
  const { terms, window, firstDay } = customer;
  const may = mayDo(gate, terms);
  const silence = silenceOf(gate);
  return {
    what: item,
    may,
    until: window === null || may[0] === "nothing" ? null : { lastDay: window.lastDay, zone: window.zone },
    silence,
    firstDay,
    objection:
      silence === "nothing" ? null : { effect: terms.objectionEffect, answer: terms.answer, remedy: terms.remedy },
    needsTool: gate.needsTool,
    mayReachSpecialData: terms.specialCategories && silence !== "nothing",
    annexReading: annexReading(item.kinds, gate, terms),
    why: gate.reasons,
  };
}

/** Whoever must answer may refuse, so objecting is named only where silence would have authorised. */
function mayDo({ tracks }: ItemGate, terms: Terms): MayDo[] {
  const mayLeave = terms.objection?.effect === "right_to_terminate" || terms.objectionEffect === "right_to_terminate";
  const acts: MayDo[] = [];
  if (tracks.includes("N")) acts.push("object");
  if (tracks.includes("N") && mayLeave) acts.push("terminate");
  if (tracks.includes("S")) acts.push("approve");
  if (tracks.includes("C")) acts.push("consent");
  if (tracks.includes("K")) acts.push("amend");
  return acts.length > 0 ? acts : ["nothing"];
}

function silenceOf({ tracks }: ItemGate): Silence {
  if (tracks.includes("S") || tracks.includes("C") || tracks.includes("K")) return "refuses";
  return tracks.includes("N") ? "authorises" : "nothing";
}

/** Kinds by which another legal person comes to perform the described processing. */
const REPLACING: readonly ChangeKind[] = ["REPLACEMENT", "LEGAL_ENTITY", "SELF_HOST"];

function annexReading(kinds: readonly ChangeKind[], { tracks }: ItemGate, terms: Terms): Explanation["annexReading"] {
  const hasAnnex = terms.profile === "heyloyalty" || terms.profile === "danish_authority";
  const isChosen = hasAnnex && terms.replacement === "notice_and_objection" && tracks.includes("N");
  if (!isChosen || !kinds.some((kind) => REPLACING.includes(kind))) return null;
  return {
    annex: clauseText("annex_other_processor", terms.profile),
    clause: clauseText("replacement", terms.profile),
  };
}
