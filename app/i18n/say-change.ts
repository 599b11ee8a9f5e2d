import { QUALIFIED } from "~/domain/register/change-kind";
import type { ListChange } from "~/domain/register/diff/list-change";
import type { Translator } from "./translator";

type Item = Pick<ListChange, "op" | "name" | "replaces" | "takenOverBy">;

/** One item in a sentence: "Sendgrid is replaced by Postvogn SAS". */
export function sayItem({ t }: Translator, { op, name, replaces, takenOverBy }: Item): string {
  switch (op) {
    case "replace":
      return t("change.title.replaced", { old: replaces?.name ?? "", new: name });
    case "add":
      return t("change.title.added", { name });
    case "remove":
      return takenOverBy === undefined
        ? t("change.title.removed", { name })
        : t("change.title.takenOver", { name, successor: takenOverBy.name });
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

/** What kinds of change mean, a sentence each, then what narrows them. */
export function sayKinds(
  { t }: Translator,
  { kinds, qualifiers, takenOverBy }: Pick<ListChange, "kinds" | "qualifiers"> & { takenOverBy?: Successor },
): string[] {
  const narrowing = qualifiers.filter((one) => QUALIFIED[one].some((kind) => kinds.includes(kind)));
  return [
    ...kinds.map((kind) => t(`kinds.${kind}.sentence`)),
    ...narrowing.map((one) =>
      one === "taken_over"
        ? t("explain.qualifier.taken_over", { successor: takenOverBy?.name ?? "" })
        : t(`explain.qualifier.${one}`),
    ),
  ];
}

type Successor = { name: string } | null | undefined;
