import type { ReactNode } from "react";
import { PERIOD_UNITS } from "~/domain/periods/period";
import { Notes } from "../field";
import { useT } from "../translator";
import type { FieldReader } from "./entry-fields";

/** A length of time: a number and its unit under one question. Without a number it is not stated. */
export function CountField({ name, label, hint, read }: CountFieldProps) {
  const { t } = useT();
  const [number, unit] = [`${name}.count`, `${name}.unit`];
  const [count, chosen] = [read(number), read(unit)];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <Notes id={number} hint={hint} error={count.error} />
      <div className="flex flex-wrap gap-2">
        <input
          id={number}
          name={number}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          aria-label={`${label}: ${t("customers.terms.number")}`}
          {...(hint === undefined ? {} : { "aria-describedby": `${number}-hint` })}
          {...(count.error ? { "aria-invalid": true } : {})}
          className={`input w-24 ${count.error ? "input-error" : ""}`}
          defaultValue={count.defaultValue}
        />
        <select
          id={unit}
          name={unit}
          aria-label={`${label}: ${t("customers.terms.unit")}`}
          className="select w-44"
          defaultValue={chosen.defaultValue || "days"}
        >
          {PERIOD_UNITS.map((value) => (
            <option key={value} value={value}>
              {t(`customers.terms.units.${value}`)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

export type CountFieldProps = { name: string; label: string; hint?: ReactNode; read: FieldReader };
