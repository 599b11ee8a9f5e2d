import { COUNTRY_CODES } from "~/domain/geography/country-names";
import type { PrintedColumn } from "~/domain/register/entry";
import type { Unread } from "~/domain/register/read/read-entry";
import { useT } from "../translator";

type Column = Extract<
  PrintedColumn,
  "name" | "activity" | "location" | "address" | "legalBasis" | "registrationNumber"
>;
type Row = Partial<Record<Column | "country", string>>;

/** Lines that nothing was guessed of, each with what it may mean, for a person to confirm, correct or leave. */
export function ImportUnread({ action, rowVersion, unread, typed }: ImportUnreadProps) {
  const { t } = useT();
  return (
    <form method="post" action={action} className="grid gap-4">
      <input type="hidden" name="intent" value="lines" />
      <input type="hidden" name="rowVersion" value={rowVersion} />
      {unread.map((line) => (
        <UnreadLine key={`${line.line} ${line.text}`} unread={line} typed={typed} />
      ))}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="btn btn-primary">
          {t("draft.import.confirm")}
        </button>
        <button type="submit" name="all" value="use" className="btn">
          {t("draft.import.confirmAll")}
        </button>
      </div>
    </form>
  );
}

export type ImportUnreadProps = {
  action: string;
  rowVersion: number;
  unread: readonly Unread[];
  /** What was chosen and typed in a form that was not taken. */
  typed: Readonly<Record<string, string>>;
};

function UnreadLine({ unread, typed }: { unread: Unread; typed: ImportUnreadProps["typed"] }) {
  const { t } = useT();
  const { line, text, why, proposal } = unread;
  const rows = rowsOf(unread);
  const chosen = typed[`do.${line}`] ?? "leave";
  return (
    <fieldset className="panel grid gap-3">
      <legend className="px-1 text-sm font-medium">{t("draft.import.line", { line })}</legend>
      <blockquote className="quiet border-l-2 border-base-300 pl-3 text-sm whitespace-pre-wrap">{text}</blockquote>
      <p className="text-sm">
        {proposal?.kind === "split" ? t("draft.import.split") : t(`draft.import.why.${WHY[why]}`)}
      </p>
      {rows.map((row, n) => (
        <Cells key={JSON.stringify(row)} prefix={`row.${line}.${n}`} row={row} typed={typed} />
      ))}
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {(["use", "none", "leave"] as const).map((value) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="radio"
              name={`do.${line}`}
              value={value}
              defaultChecked={chosen === value}
              className="radio radio-sm"
            />
            {t(`draft.import.do.${value}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const WHY = {
  "columns.run_together": "glued",
  "columns.unknown": "columns",
  "row.too_many_cells": "shape",
  "row.shape": "shape",
  "row.without_name": "name",
  "item.unclear": "unclear",
  "list.unknown": "unclear",
  prose: "prose",
} as const satisfies Record<Unread["why"], string>;

/** The proposal as rows; without one, an empty row to fill in. */
function rowsOf({ proposal }: Unread): Row[] {
  if (proposal === undefined) return [{ name: "", activity: "" }];
  if (proposal.kind === "split") {
    const cells: Row = { name: proposal.cells.name ?? "", activity: proposal.cells.activity ?? "" };
    for (const column of MORE) if (proposal.cells[column]) cells[column] = proposal.cells[column];
    return [cells];
  }
  return proposal.companies.map(({ name, country, place }) => ({
    name,
    activity: "",
    ...(place !== null && { location: place }),
    country: country ?? "",
  }));
}

const MORE = ["location", "address", "legalBasis", "registrationNumber"] as const;

function Cells({ prefix, row, typed }: { prefix: string; row: Row; typed: ImportUnreadProps["typed"] }) {
  const { t, format } = useT();
  const value = (column: Column | "country") => typed[`${prefix}.${column}`] ?? row[column] ?? "";
  const shown = (["name", "activity", ...MORE] as const).filter((column) => row[column] !== undefined);
  const countries = COUNTRY_CODES.map((code) => ({ code, name: format.country(code) })).sort((a, b) =>
    format.compare(a.name, b.name),
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {shown.map((column) => (
        <label key={column} className="grid gap-1 text-sm">
          {t(`draft.import.cell.${column}`)}
          <input
            name={`${prefix}.${column}`}
            defaultValue={value(column)}
            maxLength={2000}
            className="input input-sm w-full"
          />
        </label>
      ))}
      <label className="grid gap-1 text-sm">
        {t("draft.import.cell.country")}
        <select name={`${prefix}.country`} defaultValue={value("country")} className="select select-sm w-full">
          <option value="">{t("common.notStated")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
