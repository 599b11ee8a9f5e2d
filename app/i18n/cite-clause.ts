import type { Translator } from "./translator";

/** A citation of the domain ("11(b)", "Annex 1", "GDPR 28(2)") as the reader's language writes it. */
export function citeClause({ t }: Pick<Translator, "t">, citation: string): string {
  const annex = citation.match(/^Annex (.+)$/)?.[1];
  if (annex !== undefined) return t("clause.annex", { number: annex });
  const article = citation.match(/^GDPR (.+)$/)?.[1];
  if (article !== undefined) return t("clause.law", { article });
  return t("clause.clause", { number: citation });
}
