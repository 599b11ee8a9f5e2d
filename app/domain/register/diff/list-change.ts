import type { ChangeKind, Qualifier } from "../change-kind";
import type { Entry, PrintedColumn } from "../entry";

/** What a list change does to the list; `kind` says what it means. */
export type ListOperation = "add" | "remove" | "replace" | "change";

/** Fields of an entry that can differ; printed cells by column, so that one corrected cell is one field. */
export type PlainField = Exclude<keyof Entry, "id" | "printed">;
export type FieldPath = PlainField | `printed.${PrintedColumn}`;

/** A printed cell's path. */
export function isPrinted(path: FieldPath): path is Exclude<FieldPath, PlainField> {
  return path.startsWith("printed.");
}

export type FieldValue = Entry[PlainField];

export type FieldChange = { path: FieldPath; before: FieldValue; after: FieldValue };

/**
 * One item of a diff: one entry's change, or one replacement pair, which names both (decision D10).
 * An added entry's fields go from null, a removed one's to null; a replacement's from the old company's to the new one's.
 */
export type ListChange = {
  op: ListOperation;
  /** The weightiest of `kinds`. */
  kind: ChangeKind;
  /** Every kind that applies, weightiest first; their tracks add up. */
  kinds: ChangeKind[];
  /** What narrows the kinds, in the order of `QUALIFIERS`. */
  qualifiers: Qualifier[];
  /** The entry after the change; of a removal, the entry that goes. */
  entryId: string;
  name: string;
  /** Of a replacement: the entry that goes. */
  replaces?: { entryId: string; name: string };
  /** Of a removal: the company listed already that takes its processing over. */
  takenOverBy?: { entryId: string; name: string };
  /** In the order of the entry's fields. */
  fields: FieldChange[];
};
