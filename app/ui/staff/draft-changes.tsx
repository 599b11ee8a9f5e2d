import { Callout } from "../callout";
import { EmptyState } from "../empty-state";
import { PostButton } from "../form";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";
import { ItemLines } from "./item-lines";

/** The live diff: what the draft does to the list, each with edit and undo. */
export function DraftChanges({ view, base }: { view: DraftPageView; base: string }) {
  const { t } = useT();
  const { items, groups, dependents, change } = view;
  if (items.length === 0) {
    return <EmptyState act={{ href: `${base}/add`, label: t("draft.addEntry") }}>{t("draft.noChanges")}</EmptyState>;
  }
  return (
    <>
      <ItemLines
        label={t("draft.changes")}
        items={items}
        gates={groups[0]?.gates ?? []}
        actsOf={({ id, change: { name } }) => (
          <>
            <a className="link" href={`${base}/entries/${id}`}>
              {t("common.edit")}
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
      <div className="mt-4 grid gap-3 empty:hidden">
        {dependents.map(({ entryId, hostId, why, name, hostName }) => (
          <Callout key={`${entryId} ${hostId}`} tone="warn">
            {t(`draft.dependent.${DEPENDENT[why]}`, { name, host: hostName })}
          </Callout>
        ))}
      </div>
    </>
  );
}

const DEPENDENT = { "host.moved": "moved", "host.removed": "removed", "host.replaced": "replaced" } as const;
