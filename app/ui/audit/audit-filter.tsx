import type { AuditResult } from "~/domain/audit/audit";
import { sayAct } from "~/i18n/say-act";
import { useT } from "../translator";

/** Conditions in the address, by GET, so that what was found can be linked. */
export function AuditFilter({ query, acts, staff }: AuditFilterProps) {
  const { t } = useT();
  const said = acts.map((value) => ({ value, label: sayAct(t, value) }));
  const results = (["done", "refused"] as const).map((value) => ({ value, label: t(`audit.results.${value}`) }));
  const people = staff.map(({ id, name }) => ({ value: id, label: name }));
  const days = [
    { name: "from", label: t("audit.staff.firstDay"), value: query.firstDay },
    { name: "to", label: t("audit.staff.lastDay"), value: query.lastDay },
  ];
  const choices = [
    { name: "act", label: t("audit.staff.act"), value: query.act, options: said },
    { name: "result", label: t("audit.staff.result"), value: query.result, options: results },
    { name: "who", label: t("audit.staff.person"), value: query.actorId, options: people },
  ];
  return (
    <search aria-label={t("audit.staff.filter")} className="print:hidden">
      <form method="get" action="/staff/log" className="flex flex-wrap items-end gap-3">
        {choices.map(({ name, label, value, options }) => (
          <label key={name} className="grid min-w-0 gap-1 text-sm">
            {label}
            <select name={name} defaultValue={value ?? ""} className="select select-sm w-auto max-w-60">
              <option value="">{t("list.filter.any")}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {days.map(({ name, label, value }) => (
          <label key={name} className="grid gap-1 text-sm">
            {label}
            <input
              name={name}
              type="text"
              inputMode="numeric"
              pattern="\d{4}-\d{2}-\d{2}"
              title={t("common.dayHint")}
              maxLength={10}
              autoComplete="off"
              defaultValue={value ?? ""}
              className="input input-sm w-32"
            />
          </label>
        ))}
        {query.controllerId !== null && <input type="hidden" name="customer" value={query.controllerId} />}
        <button type="submit" className="btn btn-sm">
          {t("list.filter.apply")}
        </button>
        {Object.values(query).some((value) => value !== null) && (
          <a className="link py-1 text-sm" href="/staff/log">
            {t("list.filter.clear")}
          </a>
        )}
      </form>
    </search>
  );
}

export type AuditFilterProps = {
  query: {
    act: string | null;
    result: AuditResult | null;
    actorId: string | null;
    controllerId: string | null;
    firstDay: string | null;
    lastDay: string | null;
  };
  acts: readonly string[];
  staff: readonly { id: string; name: string }[];
};
