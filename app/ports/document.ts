import type { Locale } from "~/domain/processor/processor";

/** A plain document to read and to file: words are in their language already. */
export type PlainDocument = {
  language: Locale;
  title: string;
  lead: readonly string[];
  sections: readonly {
    title: string;
    /** Sentences before the records. */
    paragraphs?: readonly string[];
    /** Said where there is neither. */
    empty: string;
    records: readonly (readonly { label: string; value: string }[])[];
  }[];
  /** Printed at the foot of each page, before its number. */
  foot: string;
};

/** Writes a document as PDF, tagged so that a screen reader can follow it. */
export type WritePdf = (document: PlainDocument) => Promise<Uint8Array>;
