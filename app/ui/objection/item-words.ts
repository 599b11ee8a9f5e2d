import type { ChangeItem } from "~/domain/change/change";
import { sayChange, sayItem } from "~/i18n/say-change";
import type { Translator } from "~/i18n/translator";

type Named = Pick<ChangeItem, "name" | "before" | "after" | "replacedEntryId" | "takenOverBy">;

/** One item in a sentence: "Sendgrid is replaced by Postvogn SAS". */
export function itemTitle(translator: Translator, item: Named): string {
  return sayItem(translator, asLine(item));
}

/** A whole change: its one item, or how many there are. */
export function changeTitle(translator: Translator, items: readonly Named[]): string {
  return sayChange(translator, items.map(asLine));
}

/** What an objection concerns: the whole change, or the items it names. */
export function scopeTitle(
  translator: Translator,
  items: readonly (Named & Pick<ChangeItem, "id">)[],
  itemIds: readonly string[],
): string {
  if (itemIds.length === 0) return translator.t("object.whole");
  const named = items.filter(({ id }) => itemIds.includes(id));
  return named.map((item) => itemTitle(translator, item)).join("; ");
}

function asLine({ name, before, after, replacedEntryId, takenOverBy }: Named): Parameters<typeof sayItem>[1] {
  if (replacedEntryId !== null)
    return { op: "replace", name, replaces: { entryId: replacedEntryId, name: before?.name ?? "" } };
  if (before === null) return { op: "add", name };
  return { op: after === null ? "remove" : "change", name, ...(takenOverBy && { takenOverBy }) };
}
