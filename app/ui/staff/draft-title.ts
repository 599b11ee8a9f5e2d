import type { ListChange } from "~/domain/register/diff/list-change";
import type { Translator } from "~/i18n/translator";

export type NamedChange = Pick<ListChange, "kind" | "name" | "replaces">;

const SHOWN = 2;

/** What a change does, as a heading: "Replace Sendgrid, add Lagerhaus GmbH". `total`: how many items there are in all. */
export function draftTitle({ t }: Translator, items: readonly NamedChange[], total: number): string {
  if (items.length === 0) return t("draft.untitled");
  const parts = items.slice(0, SHOWN).map((item) => partOf(t, item));
  const rest = total - parts.length;
  if (rest > 0) parts.push(t("draft.andMore", { count: rest }));
  return parts.map((part, n) => (n === 0 ? part : lowerFirst(part))).join(", ");
}

function partOf(t: Translator["t"], { kind, name, replaces }: NamedChange): string {
  if (replaces !== undefined) return t("draft.replaceEntry", { name: replaces.name });
  if (kind === "ADDITION" || kind === "DIRECT_PROCESSOR") return t("draft.addNamed", { name });
  return kind === "REMOVAL" ? t("draft.removeEntry", { name }) : t("draft.editEntry", { name });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
