import type { NamedContact, NamedState } from "~/domain/question/named-contact";
import type { Question, QuestionState } from "~/domain/question/question";

type Filter<State> = { changeId?: string; controllerId?: string; states?: readonly State[] };

/** What notified contacts asked, and whom they named. */
export type QuestionReads = {
  find(processorId: string, questionId: string): Promise<Question | null>;
  /** In the order of receipt. */
  list(processorId: string, filter: Filter<QuestionState>): Promise<Question[]>;
  findNamed(processorId: string, namedId: string): Promise<NamedContact | null>;
  /** In the order of receipt. */
  listNamed(processorId: string, filter: Filter<NamedState>): Promise<NamedContact[]>;
};
export type QuestionWrites = QuestionReads & {
  insert(question: Question): Promise<void>;
  /** Only state, answer and objection ever change. Guarded: false where it is not open any more. */
  settle(question: Question): Promise<boolean>;
  insertNamed(named: NamedContact): Promise<void>;
  /** Only state, decision and contact ever change. Guarded: false where it is not open any more. */
  settleNamed(named: NamedContact): Promise<boolean>;
};
