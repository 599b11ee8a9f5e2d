import type { PrintedColumn } from "~/domain/register/entry";
import type { Answer } from "~/domain/register/identity/answer";
import type { Confirmation, ConfirmedRow } from "~/domain/register/read/confirm";
import { unusableText } from "../unusable-text";

/** The page of a list that was read in: lines to confirm, questions to answer, or the list to drop. */
export type ImportForm = {
  intent: "lines" | "apply" | "drop";
  rowVersion: number;
  confirmations: Confirmation[];
  answers: Answer[];
  /** What was chosen and typed, to be shown again. */
  typed: Record<string, string>;
};

const COLUMNS = ["name", "activity", "location", "address", "legalBasis", "registrationNumber"] as const;

/**
 * Fields are named `do.<line>` (`use`, `none`, `leave`; with `all=use` none is left), `row.<line>.<n>.<column>`, and `q.<gone>.<added>` (the answer).
 * A country that a person reads out of a line is `row.<line>.<n>.country`; it is not a cell as printed.
 */
export async function readImportForm(request: Request): Promise<ImportForm> {
  const form = await request.formData().catch(() => new FormData());
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && unusableText(value) === null) typed[name] = value;
  const intent = typed.intent === "lines" || typed.intent === "drop" ? typed.intent : "apply";
  return {
    intent,
    rowVersion: Number(typed.rowVersion) || 0,
    confirmations: confirmationsIn(typed),
    answers: answersIn(typed),
    typed,
  };
}

function confirmationsIn(typed: Record<string, string>): Confirmation[] {
  return Object.entries(typed).flatMap(([name, value]): Confirmation[] => {
    const line = /^do\.(\d+)$/.exec(name)?.[1];
    const chosen = typed.all === "use" && value === "leave" ? "use" : value;
    if (line === undefined || chosen === "leave") return [];
    return [{ line: Number(line), rows: chosen === "use" ? rowsOf(typed, line) : [] }];
  });
}

function rowsOf(typed: Record<string, string>, line: string): ConfirmedRow[] {
  const rows: ConfirmedRow[] = [];
  for (let n = 0; `row.${line}.${n}.name` in typed; n++) {
    const cell = (column: string) => typed[`row.${line}.${n}.${column}`]?.trim() ?? "";
    if (cell("name") === "") continue;
    const printed: Partial<Record<PrintedColumn, string>> = {};
    for (const column of COLUMNS) if (cell(column) !== "") printed[column] = cell(column);
    const country = cell("country");
    const locations = [{ role: "processing" as const, country, region: null, address: null }];
    rows.push({ printed: { ...printed, name: cell("name") }, ...(country !== "" && { read: { locations } }) });
  }
  return rows;
}

function answersIn(typed: Record<string, string>): Answer[] {
  return Object.entries(typed).flatMap(([name, value]): Answer[] => {
    const [, gone, added] = /^q\.([0-9a-f-]{36})\.([0-9a-f-]{36})$/.exec(name) ?? [];
    if (gone === undefined || added === undefined) return [];
    return value === "same" || value === "replaces" || value === "separate" ? [{ gone, added, is: value }] : [];
  });
}
