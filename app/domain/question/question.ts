import type { ActedBy } from "../people/acted-by";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";

/** `objection`: staff found that it was one, and counted it as such from the moment it had arrived. */
export const QUESTION_STATES = ["open", "answered", "objection"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/**
 * What a customer's contact asked about a change. It stops no clock and holds nothing: only an objection does, and whether
 * a question was one in truth is for a person to say, not for a program.
 */
export type Question = {
  id: string;
  processorId: string;
  changeId: string;
  noticeId: string;
  controllerId: string;
  /** Of the link it came by; null: from the portal. */
  recipientId: string | null;
  actor: ActedBy;
  personName: string;
  address: string;
  language: Locale;
  text: string;
  /** When the last byte of the request had arrived: the time it counts from if it is an objection. */
  receivedAt: Instant;
  state: QuestionState;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Instant | null;
  /** The objection it was counted as. */
  objectionId: string | null;
};
