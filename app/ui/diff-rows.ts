import type { FieldChange, FieldPath, FieldValue } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import { sayFieldName, sayFieldSides, sayFieldValue } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import type { DiffRow } from "./diff-table";

/**
 * The rows of one item: what changes, in the order of the fields, then what stays.
 * `staying`: the entry as it will be, whose fields named in `KEPT` are shown where they did not change.
 * Printed cells are left out: they repeat the fields in the words of a document.
 */
export function diffRows(translator: Translator, fields: readonly FieldChange[], staying: Entry | null): DiffRow[] {
  const changed = fields.filter(({ path }) => !path.startsWith("printed."));
  const paths = new Set(changed.map(({ path }) => path));
  const say = (path: FieldPath, value: FieldValue) => sayFieldValue(translator, path, value);
  const rows = changed.map((field) => ({
    key: field.path,
    field: sayFieldName(translator, field.path),
    ...sayFieldSides(translator, field),
  }));
  const kept = KEPT.filter((path) => staying !== null && !paths.has(path)).map((path) => {
    const value = staying === null ? null : say(path, staying[path]);
    return { key: path, field: sayFieldName(translator, path), before: value, after: value };
  });
  return [...rows, ...kept.filter((row) => row.after !== null)];
}

const KEPT = ["activity", "locations", "legalBasis"] as const;
