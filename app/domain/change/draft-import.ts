import type { Entry } from "../register/entry";
import { type Answer, type Answered, answer } from "../register/identity/answer";
import { type Identity, suggestIdentity } from "../register/identity/suggest";
import type { DraftImport, Pair } from "./change";
import type { DraftContent } from "./rebase";

/**
 * Finds the entries of a draft in a list that was read in. Known are the listed ones, as the draft edits them, and those
 * that the draft adds: reading the same file again loses nothing that staff typed.
 */
export function identifyImport(base: readonly Entry[], { proposed }: DraftContent, imported: DraftImport): Identity {
  const edited = new Map(proposed.map((entry) => [entry.id, entry]));
  const listed = new Set(base.map(({ id }) => id));
  const known = [
    ...base.map((entry) => edited.get(entry.id) ?? entry),
    ...proposed.filter(({ id }) => !listed.has(id)),
  ];
  return suggestIdentity(known, imported.list.entries);
}

export type ImportApplied =
  | { ok: true; content: DraftContent }
  | { ok: false; code: "answer.missing" }
  | Extract<Answered, { ok: false }>;

/** The draft with the list in it, as a person answered; pairs that were made before and still fit stay. Every question needs its answer. */
export function applyImport(
  base: readonly Entry[],
  content: DraftContent,
  imported: DraftImport,
  answers: readonly Answer[],
): ImportApplied {
  const identity = identifyImport(base, content, imported);
  const isAnswered = identity.questions.every((asked) =>
    answers.some(({ gone, added }) => gone === asked.gone && added === asked.added),
  );
  if (!isAnswered) return { ok: false, code: "answer.missing" };
  const answered = answer(identity, answers);
  if (!answered.ok) return answered;
  const isThere = new Set(answered.entries.map(({ id }) => id));
  const named = new Set(answered.pairs.flatMap(({ removed, added }) => [removed, added]));
  const kept = content.pairs.filter(
    ({ removed, added }: Pair) =>
      isThere.has(added) && !isThere.has(removed) && !named.has(removed) && !named.has(added),
  );
  return { ok: true, content: { proposed: answered.entries, pairs: [...answered.pairs, ...kept] } };
}
