import type { ListChange } from "~/domain/register/diff/list-change";
import type { Translator } from "./translator";

type Item = Pick<ListChange, "op" | "name" | "replaces">;

/** One item in a sentence: "Sendgrid is replaced by Postvogn SAS". */
export function sayItem({ t }: Translator, { op, name, replaces }: Item): string {
  switch (op) {
    case "replace":
      return t("change.title.replaced", { old: replaces?.name ?? "", new: name });
    case "add":
      return t("change.title.added", { name });
    case "remove":
      return t("change.title.removed", { name });
    case "change":
      return t("change.title.changed", { name });
    default:
      return op satisfies never;
  }
}

/** A whole change: its one item, or how many there are. */
export function sayChange(translator: Translator, items: readonly Item[]): string {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return sayItem(translator, only);
  return translator.t("change.title.several", { count: items.length });
}
