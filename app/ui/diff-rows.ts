import type { FieldChange, FieldPath, FieldValue } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import { sayFieldName, sayFieldValue } from "~/i18n/say-field";
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
  const rows = changed.map(({ path, before, after }) => {
    const words = { before: say(path, before), after: say(path, after) };
    // Places that read the same differ in their addresses.
    const texts = words.before === words.after ? { before: addresses(before), after: addresses(after) } : words;
    return { key: path, field: sayFieldName(translator, path), ...texts };
  });
  const kept = KEPT.filter((path) => staying !== null && !paths.has(path)).map((path) => {
    const value = staying === null ? null : say(path, staying[path]);
    return { key: path, field: sayFieldName(translator, path), before: value, after: value };
  });
  return [...rows, ...kept.filter((row) => row.after !== null)];
}

function addresses(value: FieldValue): string | null {
  if (!Array.isArray(value)) return null;
  const found = value.flatMap((place) =>
    typeof place === "object" && "address" in place && place.address !== null ? [place.address] : [],
  );
  return found.length === 0 ? null : found.join("; ");
}

const KEPT = ["activity", "locations", "legalBasis"] as const;
