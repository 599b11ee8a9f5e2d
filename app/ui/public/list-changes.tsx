import type { ReactNode } from "react";
import { shownFields } from "~/domain/register/diff/apply-change";
import type { FieldChange, ListChange } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import { sayItem, sayKinds } from "~/i18n/say-change";
import { sayFieldName } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { KindBadge } from "../badge";
import { diffRows } from "../diff-rows";
import { type DiffRow, DiffTable, type DiffTableProps } from "../diff-table";
import { FactList } from "../fact-list";
import { useT } from "../translator";

/** `note` stands under the title. */
export type ShownChange = { change: ListChange; after: Entry | null; note?: ReactNode };

/** Changes one below another, each with its kinds, a sentence, and old beside new. */
export function ListChanges({ changes, isExplained = false, heading: Heading = "h3", ...labels }: ListChangesProps) {
  const translator = useT();
  return changes.map(({ change, after, note }) => {
    const title = sayItem(translator, change);
    return (
      <section key={change.entryId} className="mt-8" aria-label={title}>
        <Heading className="text-xl font-semibold">{title}</Heading>
        {note !== undefined && <p className="quiet mt-1 text-sm">{note}</p>}
        <p className="mt-2 flex flex-wrap gap-2">
          {change.kinds.map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </p>
        {isExplained &&
          sayKinds(translator, change).map((sentence) => (
            <p key={sentence} className="mt-2 max-w-prose">
              {sentence}
            </p>
          ))}
        <div className="mt-3">
          {change.op === "add" || change.op === "remove" ? (
            <OneSide op={change.op} rows={rowsOf(translator, change, after)} />
          ) : (
            <DiffTable caption={title} rows={rowsOf(translator, change, after)} {...labels} />
          )}
        </div>
      </section>
    );
  });
}

export type ListChangesProps = Pick<DiffTableProps, "beforeLabel" | "afterLabel"> & {
  changes: readonly ShownChange[];
  /** What each kind means, in a sentence. */
  isExplained?: boolean;
  /** The level below that of the part of the page they stand in. */
  heading?: "h2" | "h3";
};

/** What comes, or what goes: there is nothing to stand beside it. */
function OneSide({ op, rows }: { op: "add" | "remove"; rows: readonly DiffRow[] }) {
  const { t } = useT();
  const isNew = op === "add";
  return (
    <div className={`px-4 pt-3 pb-1 ${isNew ? "ins" : "del"}`}>
      <p className="kicker mb-2">
        <span aria-hidden="true">{isNew ? "+ " : "− "}</span>
        {isNew ? t("change.newEntry") : t("change.leavesList")}
      </p>
      <FactList
        facts={rows.map(({ key, field, before, after }) => ({ key, label: field, value: isNew ? after : before }))}
      />
    </div>
  );
}

/** Printed cells repeat the fields in a document's words; where nothing else differs they are what is shown. */
function rowsOf(translator: Translator, change: ListChange, after: Entry | null): DiffRow[] {
  const staying = change.op === "change" || change.op === "replace" ? after : null;
  const isPrinted = ({ path }: FieldChange) => path.startsWith("printed.");
  if (change.fields.some((field) => !isPrinted(field))) return diffRows(translator, change.fields, staying);
  return shownFields(change).map(({ path, before, after: now }) => ({
    key: path,
    field: sayFieldName(translator, path),
    before: typeof before === "string" ? before : null,
    after: typeof now === "string" ? now : null,
  }));
}
