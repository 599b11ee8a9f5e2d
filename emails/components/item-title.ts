import type { MailItem } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";

type Named = Pick<MailItem, "kind" | "name" | "replacedName">;

/** What happens, in one line: "Sendgrid is replaced by Postvogn". */
export function itemTitle({ t }: Translator, { kind, name, replacedName }: Named): string {
  if (replacedName !== null) return t("change.title.replaced", { old: replacedName, new: name });
  if (kind === "ADDITION" || kind === "DIRECT_PROCESSOR") return t("change.title.added", { name });
  if (kind === "REMOVAL") return t("change.title.removed", { name });
  // Of a developer both are told: that one comes, and that one's access changes.
  if (kind === "EXTERNAL_DEVELOPER") return `${name} (${t(`kinds.${kind}.label`)})`;
  // The same company may change in two ways at once, each an item of its own.
  return `${t("change.title.changed", { name })} (${t(`kinds.${kind}.label`)})`;
}

/** One item by its own title, several by their number. */
export function changeTitle(words: Translator, items: readonly Named[]): string {
  const [only] = items;
  return only !== undefined && items.length === 1
    ? itemTitle(words, only)
    : words.t("change.title.several", { count: items.length });
}
