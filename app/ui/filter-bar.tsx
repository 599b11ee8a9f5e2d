import type { ReactNode } from "react";
import { useT } from "./translator";

export type Filter = {
  name: string;
  label: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
};

/** Conditions in the address, by GET, so that a filtered list can be linked, printed and kept. */
export function FilterBar({ label, action, filters, day, result, clearHref }: FilterBarProps) {
  const { t } = useT();
  return (
    <search aria-label={label} className="print:hidden">
      <form method="get" action={action} className="flex flex-wrap items-end gap-3">
        {filters.map(({ name, label: word, value, options }) => (
          <label key={name} className="grid min-w-0 gap-1 text-sm">
            {word}
            <select name={name} defaultValue={value ?? ""} className="select select-sm w-auto max-w-48">
              <option value="">{t("list.filter.any")}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {day !== undefined && (
          <label className="grid gap-1 text-sm">
            {t("list.filter.day")}
            <input
              name="on"
              type="text"
              inputMode="numeric"
              pattern="\d{4}-\d{2}-\d{2}"
              title={t("common.dayHint")}
              placeholder="2026-12-24"
              maxLength={10}
              autoComplete="off"
              defaultValue={day ?? ""}
              className="input input-sm w-32"
            />
          </label>
        )}
        <button type="submit" className="btn btn-sm">
          {t("list.filter.apply")}
        </button>
        {clearHref !== null && (
          <a className="link py-1 text-sm" href={clearHref}>
            {t("list.filter.clear")}
          </a>
        )}
      </form>
      {result !== undefined && <p className="quiet mt-2 text-sm">{result}</p>}
    </search>
  );
}

export type FilterBarProps = {
  label: string;
  action: string;
  filters: readonly Filter[];
  /** The day asked for; null: today. Left out where days make no sense. */
  day?: string | null;
  result?: ReactNode;
  /** null: nothing is filtered. */
  clearHref: string | null;
};
