import { ROLES } from "./table-roles";
import { useT } from "./translator";

/** One field: what stands there today and what will. Equal texts are a field that stays; null is nothing stated. */
export type DiffRow = { key: string; field: string; before: string | null; after: string | null };

/** Old beside new, field by field. Signs, words and borders say what colour repeats; unchanged fields stand back. */
export function DiffTable({ caption, rows, beforeLabel, afterLabel }: DiffTableProps) {
  const { t } = useT();
  return (
    <table {...ROLES.table} className="table table-plain table-diff">
      <caption className="sr-only">{caption}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <th {...ROLES.column}>
            <span className="sr-only">{t("change.field")}</span>
          </th>
          <th {...ROLES.column} className="sm:w-2/5">
            {beforeLabel ?? t("change.today")}
          </th>
          <th {...ROLES.column} className="sm:w-2/5">
            {afterLabel ?? t("change.future")}
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {rows.map((row) => (
          <tr key={row.key} {...ROLES.row} className="border-base-300">
            <th {...ROLES.header} className="w-40 py-3 font-medium">
              {row.field}
            </th>
            {row.before === row.after ? (
              <Same text={row.after} />
            ) : (
              <Both before={row.before} after={row.after} beforeLabel={beforeLabel} afterLabel={afterLabel} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type DiffTableProps = {
  caption: string;
  rows: readonly DiffRow[];
  /** In place of "Today" and "From then on": the two versions compared. */
  beforeLabel?: string;
  afterLabel?: string;
};

type BothProps = Pick<DiffRow, "before" | "after"> & Record<"beforeLabel" | "afterLabel", string | undefined>;

function Both({ before, after, beforeLabel, afterLabel }: BothProps) {
  const { t } = useT();
  const said = (label: string | undefined, word: string) => (label === undefined ? word : `${label}:`);
  return (
    <>
      <td {...ROLES.cell} className="del py-3">
        <span className="sr-only">{said(beforeLabel, t("change.oldWord"))} </span>
        <Sign sign="−" />
        {before === null ? <Nothing /> : <del>{before}</del>}
      </td>
      <td {...ROLES.cell} className="ins py-3">
        <span className="sr-only">{said(afterLabel, t("change.newWord"))} </span>
        <Sign sign="+" />
        {after === null ? <Nothing /> : <ins>{after}</ins>}
      </td>
    </>
  );
}

function Same({ text }: { text: string | null }) {
  const { t } = useT();
  return (
    <td {...ROLES.cell} colSpan={2} className="quiet py-3">
      {text ?? t("change.nothing")} {t("change.unchanged")}
    </td>
  );
}

function Nothing() {
  const { t } = useT();
  return <span className="quiet italic">{t("change.nothing")}</span>;
}

function Sign({ sign }: { sign: string }) {
  return (
    <span aria-hidden="true" className="mr-2 font-mono">
      {sign}
    </span>
  );
}
