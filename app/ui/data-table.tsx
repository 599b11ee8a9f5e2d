import { Fragment, type ReactNode } from "react";
import { ROLES } from "./table-roles";

/**
 * `isNumber`: figures under each other; as first column they keep their label on a card, where a name needs none.
 * `isWide`: long words, which take the whole width of a card.
 */
export type Column = { key: string; label: string; isNumber?: boolean; isHidden?: boolean; isWide?: boolean };
/** `more`: said of the row below it, over all columns. */
export type DataRow = { key: string; cells: Readonly<Record<string, ReactNode>>; more?: ReactNode };

/** A plain table; the first column heads its row. Becomes cards on a phone. `isHidden` labels are for screen readers only. */
export function DataTable({ caption, columns, rows, isCaptionShown = false }: DataTableProps) {
  return (
    <table {...ROLES.table} className="table table-plain table-cards">
      <caption className={isCaptionShown ? "kicker pb-2 text-left" : "sr-only"}>{caption}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {columns.map(({ key, label, isNumber, isHidden }, n) => (
            <th key={key} {...ROLES.column} className={isNumber && n > 0 ? "md:text-right" : ""}>
              {isHidden ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {rows.map(({ key, cells, more }) => (
          <Fragment key={key}>
            <tr {...ROLES.row} className={more === undefined ? "border-base-300" : "border-b-0! *:border-b-0!"}>
              {columns.map((column, n) =>
                n === 0 ? (
                  <th
                    key={column.key}
                    {...ROLES.header}
                    data-label={column.isNumber ? column.label : undefined}
                    className="py-3 font-medium tabular-nums"
                  >
                    {cells[column.key]}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...ROLES.cell}
                    data-label={column.isHidden || isEmpty(cells[column.key]) ? undefined : column.label}
                    className={`py-3 ${align(column)}`}
                  >
                    {cells[column.key]}
                  </td>
                ),
              )}
            </tr>
            {more !== undefined && (
              <tr {...ROLES.row} className="border-base-300">
                <td {...ROLES.cell} colSpan={columns.length} className="col-span-2 pt-0 pb-3 pl-0">
                  {more}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

export type DataTableProps = {
  caption: string;
  columns: readonly Column[];
  rows: readonly DataRow[];
  isCaptionShown?: boolean;
};

function align({ isNumber, isWide }: Column): string {
  return `${isNumber ? "md:text-right tabular-nums" : ""} ${isWide ? "max-md:col-span-2" : ""}`;
}

function isEmpty(cell: ReactNode): boolean {
  return cell === undefined || cell === null || cell === false || cell === "";
}
