import { controlOf, Field, type FieldProps, Mark, Notes } from "./field";
import { useT } from "./translator";

type Typed = { defaultValue?: string | undefined; autoComplete?: string; maxLength?: number };

export function TextField({ type = "text", defaultValue, autoComplete, maxLength, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={`input w-full max-w-lg ${field.error ? "input-error" : ""}`}
          {...given({ defaultValue, autoComplete, maxLength })}
        />
      )}
    </Field>
  );
}

export type TextFieldProps = FieldProps & Typed & { type?: "text" | "email" | "password" | "search" | "tel" | "url" };

export function TextArea({ rows = 5, defaultValue, maxLength, ...field }: FieldProps & Typed & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          className={`textarea w-full ${field.error ? "textarea-error" : ""}`}
          {...given({ defaultValue, maxLength })}
        />
      )}
    </Field>
  );
}

/** A day as text, so that it reads the same in every browser: `2026-12-24`. */
export function DateField({ hint, defaultValue, ...field }: FieldProps & Typed) {
  const { t } = useT();
  return (
    <Field {...field} hint={hint ?? t("common.dayHint")}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          pattern="\d{4}-\d{2}-\d{2}"
          title={t("common.dayHint")}
          maxLength={10}
          autoComplete="off"
          className={`input w-36 ${field.error ? "input-error" : ""}`}
          {...given({ defaultValue })}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string };

/** One of several. `empty` is the first choice, for none. */
export function Select({ options, empty, defaultValue, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className={`select w-full max-w-lg ${field.error ? "select-error" : ""}`}
          {...given({ defaultValue })}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export type SelectProps = FieldProps & Typed & { options: readonly Option[]; empty?: string };

export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  return (
    <Field {...field}>
      {(control) => <input {...control} type="file" className="file-input w-full max-w-lg" {...given({ accept })} />}
    </Field>
  );
}

/** One statement to tick. */
export function Checkbox({ value = "on", defaultChecked = false, ...field }: CheckboxProps) {
  const control = controlOf(field);
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-3">
        <input
          {...control}
          type="checkbox"
          value={value}
          className="checkbox checkbox-sm mt-0.5"
          defaultChecked={defaultChecked}
        />
        <label className="text-sm" htmlFor={control.id}>
          {field.label}
          <Mark required={field.required ?? false} />
        </label>
      </div>
      <Notes id={control.id} hint={field.hint} error={field.error} />
    </div>
  );
}

export type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean };

/** Several choices under one question: one of them (`radio`), or any number (`checkbox`). */
export function Choices({ type = "radio", options, chosen, ...field }: ChoicesProps) {
  const control = controlOf(field);
  return (
    <fieldset className="grid gap-2" {...given({ "aria-describedby": control["aria-describedby"] })}>
      <legend className="mb-1 text-sm font-medium">
        {field.label}
        <Mark required={field.required ?? false} />
      </legend>
      <Notes id={control.id} hint={field.hint} error={field.error} />
      {options.map(({ value, label, hint }, n) => (
        <div key={value} className="flex items-start gap-3">
          <input
            type={type}
            // The error summary leads to the first choice.
            id={n === 0 ? control.id : `${control.id}-${value}`}
            name={field.name}
            value={value}
            required={type === "radio" && (field.required ?? false)}
            className={`mt-0.5 ${type === "radio" ? "radio radio-sm" : "checkbox checkbox-sm"}`}
            defaultChecked={chosen.includes(value)}
          />
          <label className="text-sm" htmlFor={n === 0 ? control.id : `${control.id}-${value}`}>
            {label}
            {hint !== undefined && <span className="quiet block">{hint}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

export type ChoicesProps = FieldProps & {
  type?: "radio" | "checkbox";
  options: readonly (Option & { hint?: string })[];
  chosen: readonly string[];
};

/** Leaves out what is undefined, which is not the same as an attribute without a value. */
function given<T extends object>(attributes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
