/** `content`: what was shown was wrong, so all windows run anew. `wording`: only words by which nobody decides. */
export const CORRECTIONS = ["content", "wording"] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** Why an announced change cannot be corrected: it is none any more, or part of it is the list, which another change alters. */
export type CorrectionFault = "correction.not_announced" | "correction.in_use";

/** What an objection or an act named when it came, before a correction took its change's place. */
export type CarriedWith = { noticeId: string | null; itemIds: string[] };
