import { type ChangeKind, QUALIFIERS, type Qualifier } from "../change-kind";
import { byWeight } from "./by-weight";

/** What one difference means: a kind, and what narrows it. */
export type Meaning = { kind: ChangeKind; qualifier?: Qualifier };

/** The meaning, narrowed where the case is the one that the law tells apart. */
export function meaning(kind: ChangeKind, qualifier: Qualifier, isCase: boolean): Meaning {
  return isCase ? { kind, qualifier } : { kind };
}

/** All that several differences mean together: kinds weightiest first, qualifiers in their own order, none twice. */
export function union(meanings: readonly Meaning[]): { kinds: ChangeKind[]; qualifiers: Qualifier[] } {
  const found = new Set(meanings.map(({ qualifier }) => qualifier));
  return {
    kinds: byWeight(meanings.map(({ kind }) => kind)),
    qualifiers: QUALIFIERS.filter((qualifier) => found.has(qualifier)),
  };
}
