import type { Reading } from "~/domain/register/read/read-entry";
import { sayFieldName, sayFieldValue } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { FactList } from "../fact-list";
import { useT } from "../translator";

export type ImportReadView = {
  imported: { isGuessedEncoding: boolean; count: number };
  readings: readonly { name: string; line: number; readings: readonly Reading[] }[];
  counts: { kept: number; gone: number; added: number };
  gone: readonly { id: string; name: string }[];
  added: readonly { id: string; name: string }[];
};

/** What was read, how much of it is known, and what was read out of other words than its own column. */
export function ImportRead({ view }: { view: ImportReadView }) {
  const translator = useT();
  const { t, format } = translator;
  const { imported, counts, readings, gone, added } = view;
  const names = (some: ImportReadView["gone"], count: number) => {
    if (count === 0) return t("common.none");
    const rest = count - some.length;
    const shown = some.map(({ name }) => name);
    return format.list(rest > 0 ? [...shown, t("common.andMore", { count: rest })] : shown);
  };
  return (
    <div className="grid gap-4">
      {imported.isGuessedEncoding && <Callout tone="warn">{t("draft.import.encoding")}</Callout>}
      <p>{t("draft.import.read", { entries: t("common.entries", { count: imported.count }) })}</p>
      <FactList
        facts={[
          { key: "kept", label: t("draft.import.kept"), value: t("common.entries", { count: counts.kept }) },
          { key: "gone", label: t("draft.import.gone"), value: names(gone, counts.gone) },
          { key: "added", label: t("draft.import.added"), value: names(added, counts.added) },
        ]}
      />
      {readings.length > 0 && (
        <details className="text-sm">
          <summary className="link cursor-pointer">{t("draft.import.readings")}</summary>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {readings.map((row) => (
              <li key={`${row.line} ${row.name}`}>
                <b className="font-medium">{row.name}</b>:{" "}
                {row.readings.map((one) => sayReading(translator, one)).join("; ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** "Places: Denmark (out of the postal code)" */
function sayReading(translator: Translator, { path, value, from }: Reading): string {
  const { t, format } = translator;
  const name = path === "id" || path === "printed" ? path : sayFieldName(translator, path);
  const isCountry = path === "locations" && /^[A-Z]{2}$/.test(value);
  const said = isCountry
    ? format.country(value)
    : path === "id" || path === "printed" || path === "locations"
      ? value
      : (sayFieldValue(translator, path, value) ?? value);
  return t("draft.import.reading", { field: name, value: said, from: t(`draft.import.from.${from}`) });
}

/** Why an answer was not taken. */
export function sayImportFault({ t }: Translator, code: string, line: number | null): string {
  switch (code) {
    case "confirmation.notInLine":
      return t("draft.import.fault.notInLine", { line: line ?? 0 });
    case "confirmation.nameMissing":
      return t("draft.import.fault.nameMissing", { line: line ?? 0 });
    case "answer.missing":
      return t("draft.import.fault.unanswered");
    case "answer.twice":
      return t("draft.import.fault.twice");
    default:
      return t("errors.changedMeanwhile");
  }
}
