import type { ReactNode } from "react";
import type { ItemGate } from "~/domain/classification/track";
import type { ChangeKind } from "~/domain/register/change-kind";
import type { ListChange } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import { citeClause } from "~/i18n/cite-clause";
import type { Translator } from "~/i18n/translator";
import { ChangeList } from "../change-list";
import { useT } from "../translator";

/** One item as staff see it: what differs, and what it asks of the customers it asks most of them. */
export type ItemLine = {
  id: string;
  /** Weightiest first, as they count. */
  kinds: readonly ChangeKind[];
  change: Pick<ListChange, "kind" | "name" | "replaces" | "takenOverBy">;
  before: Entry | null;
  after: Entry | null;
};

/** The items of a draft or of an announced change, one line each. `gates`: one for each item at most. */
export function ItemLines({ label, items, gates, actsOf, moreOf }: ItemLinesProps) {
  const translator = useT();
  return (
    <ChangeList
      label={label}
      changes={items.map((item) => {
        const gate = gates.find(({ itemId }) => itemId === item.id);
        return {
          key: item.id,
          kind: item.kinds[0] ?? item.change.kind,
          title: itemTitle(item.change),
          note: itemNote(translator, item, gate ?? null),
          ...(actsOf && { acts: actsOf(item) }),
          ...(moreOf && { more: moreOf(item) }),
        };
      })}
    />
  );
}

export type ItemLinesProps = {
  label: string;
  items: readonly ItemLine[];
  gates: readonly ItemGate[];
  actsOf?: (item: ItemLine) => ReactNode;
  /** Below the line, in its whole width. */
  moreOf?: (item: ItemLine) => ReactNode;
};

/** Of each item the gate of the largest group that it concerns. */
export function firstGates(groups: readonly { gates: readonly ItemGate[] }[]): ItemGate[] {
  const first = new Map<string, ItemGate>();
  for (const gate of groups.flatMap(({ gates }) => gates)) if (!first.has(gate.itemId)) first.set(gate.itemId, gate);
  return [...first.values()];
}

/** "Sendgrid → Postvogn SAS" */
export function itemTitle({ name, replaces, takenOverBy }: ItemLine["change"]): string {
  if (replaces !== undefined) return `${replaces.name} → ${name}`;
  return takenOverBy === undefined ? name : `${name} → ${takenOverBy.name}`;
}

/** "E-mail services · US → FR · Notice with a right to object, clause 11(b)" */
function itemNote(translator: Translator, { before, after }: ItemLine, gate: ItemGate | null): string {
  const entry = after ?? before;
  const parts = [entry?.activity ?? null, places(before, after), sayGate(translator, gate)];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

function places(before: Entry | null, after: Entry | null): string {
  const [was, is] = [codes(before), codes(after)];
  if (after === null || is === "") return was;
  return was === "" || was === is ? is : `${was} → ${is}`;
}

function codes(entry: Entry | null): string {
  const working = entry?.locations.filter(({ role }) => role !== "office") ?? [];
  return [...new Set(working.flatMap(({ country, region }) => country ?? region ?? []))].join(", ");
}

/** What an item asks, and where that stands: "Specific written approval, Annex 1". */
export function sayGate(translator: Translator, gate: ItemGate | null): string | null {
  if (gate === null || gate.tracks.length === 0) return null;
  const { t } = translator;
  const asked = gate.tracks.map((track) => t(`tracks.${track}.label`)).join(" + ");
  return [asked, ...gate.clauses.map((clause) => citeClause(translator, clause))].join(", ");
}
