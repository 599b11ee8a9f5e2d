import type { DraftItem } from "~/domain/change/items";
import { Section } from "../page-header";
import { useT } from "../translator";
import { itemNames } from "./draft-view";
import { firstGates, ItemLines } from "./item-lines";
import { type ToldGroup, ToldTable } from "./told-table";

/** What will be sent to whom, while it can still be undone. */
export function WaitingChange({ waiting }: { waiting: { items: readonly DraftItem[]; groups: readonly ToldGroup[] } }) {
  const { t } = useT();
  const { items, groups } = waiting;
  return (
    <>
      <Section title={t("draft.changes")}>
        <ItemLines label={t("draft.changes")} items={items} gates={firstGates(groups)} />
      </Section>
      <Section title={t("announce.who.title")}>
        <ToldTable groups={groups} itemNames={itemNames(items)} />
      </Section>
    </>
  );
}
