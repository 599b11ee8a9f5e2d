import { EmptyState } from "../empty-state";
import { PostButton } from "../form";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";
import { WhyClass } from "./item-class";
import { firstGates, ItemLines } from "./item-lines";

/** The live diff: what the draft does to the list, each with its class and why, edit and undo. */
export function DraftChanges({ view, base }: { view: DraftPageView; base: string }) {
  const { t } = useT();
  const { items, classes, groups, change, processor } = view;
  if (items.length === 0) {
    return <EmptyState act={{ href: `${base}/add`, label: t("draft.addEntry") }}>{t("draft.noChanges")}</EmptyState>;
  }
  return (
    <>
      <ItemLines
        label={t("draft.changes")}
        items={items}
        gates={firstGates(groups)}
        moreOf={({ id }) => {
          const item = items.find((one) => one.id === id);
          const itemClass = classes.find(({ itemId }) => itemId === id);
          if (item === undefined || itemClass === undefined) return null;
          return (
            <details open={itemClass.said.length > 0}>
              <summary className="link w-fit cursor-pointer text-sm">{t("classes.why")}</summary>
              <div className="mt-2">
                <WhyClass item={item} itemClass={itemClass} zone={processor.zone} />
              </div>
            </details>
          );
        }}
        actsOf={({ id, change: { name } }) => (
          <>
            <a className="link" href={`${base}/entries/${id}`}>
              {t("common.edit")}
              <span className="sr-only">: {name}</span>
            </a>
            <a className="link" href={`${base}/class/${id}`}>
              {t("classes.heading")}
              <span className="sr-only">: {name}</span>
            </a>
            <PostButton
              action={`${base}?index`}
              fields={{ intent: "restore", rowVersion: String(change.rowVersion), entryId: id }}
              className="link cursor-pointer"
            >
              {t("draft.undo")}
              <span className="sr-only">: {name}</span>
            </PostButton>
          </>
        )}
      />
      <p className="mt-4 flex flex-wrap gap-2 print:hidden">
        <a className="btn btn-sm" href={`${base}/add`}>
          {t("draft.addEntry")}
        </a>
        <a className="btn btn-sm" href={`${base}/import`}>
          {t("draft.import.title")}
        </a>
      </p>
    </>
  );
}
