import type { ReactNode } from "react";
import { Select } from "../fields";
import { PostButton } from "../form";
import { Panel } from "../page-header";
import { useT } from "../translator";

/** What else can be done with one entry of a draft: remove it, take back what the draft does, say who takes over. */
export function EntryActs(props: EntryActsProps) {
  const { draft, rowVersion, entry, isListed, isRemoved, isChanged, successors, successor } = props;
  const { t } = useT();
  const action = `${draft}?index`;
  const fields = (intent: string) => ({ intent, rowVersion: String(rowVersion), entryId: entry.id });
  return (
    <aside className="grid content-start gap-4">
      {isRemoved && successors.length > 0 && (
        <Panel kicker={t("draft.takenOver")}>
          <p className="mb-3 text-sm">{t("draft.takenOverHint")}</p>
          <form method="post" action={action} className="grid gap-3">
            <input type="hidden" name="intent" value="pair" />
            <input type="hidden" name="rowVersion" value={rowVersion} />
            <input type="hidden" name="removed" value={entry.id} />
            <Select
              name="added"
              label={t("draft.successor")}
              empty={t("draft.successorNone")}
              options={successors.map(({ id, name, isListed: isThere }) => ({
                value: id,
                label: t(isThere ? "draft.successorListed" : "draft.successorNew", { name }),
              }))}
              defaultValue={successor ?? ""}
            />
            <button type="submit" className="btn btn-sm justify-self-start">
              {t("draft.pair")}
            </button>
          </form>
        </Panel>
      )}
      <Panel kicker={t("draft.otherActs")}>
        <ul className="grid gap-3 text-sm">
          {isListed && !isRemoved && (
            <>
              <Act hint={t("draft.replaceHint")}>
                <a className="btn btn-sm" href={`${draft}/add?replaces=${entry.id}`}>
                  {t("draft.replaceEntry", { name: entry.name })}
                </a>
              </Act>
              <Act hint={t("draft.removeHint")}>
                <PostButton action={action} fields={fields("remove")}>
                  {t("draft.removeEntry", { name: entry.name })}
                </PostButton>
              </Act>
            </>
          )}
          {(isRemoved || isChanged) && (
            <Act hint={t("draft.restoreHint")}>
              <PostButton action={action} fields={fields("restore")}>
                {t("draft.restore")}
              </PostButton>
            </Act>
          )}
          {!isListed && (
            <Act hint={t("draft.dropHint")}>
              <PostButton action={action} fields={fields("restore")}>
                {t("draft.drop")}
              </PostButton>
            </Act>
          )}
        </ul>
      </Panel>
    </aside>
  );
}

export type EntryActsProps = {
  /** The draft's page. */
  draft: string;
  rowVersion: number;
  entry: { id: string; name: string };
  isListed: boolean;
  isRemoved: boolean;
  isChanged: boolean;
  /** Entries that may take over from a removed one, and the one that does. */
  successors: readonly { id: string; name: string; isListed: boolean }[];
  successor: string | null;
};

function Act({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <li className="grid justify-items-start gap-1">
      {children}
      <span className="quiet">{hint}</span>
    </li>
  );
}
