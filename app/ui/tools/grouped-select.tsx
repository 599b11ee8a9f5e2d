import { Field, type FieldProps } from "../field";
import type { OptionGroup } from "./deadline-options";

/** One of many, in groups; a group without a name stands by itself. `empty` is the first choice, for none. */
export function GroupedSelect({ groups, empty, value, ...field }: GroupedSelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          defaultValue={value}
          className={`select w-full max-w-lg ${field.error ? "select-error" : ""}`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {groups.map(({ label, options }) =>
            label === "" ? (
              <Options key={label} options={options} />
            ) : (
              <optgroup key={label} label={label}>
                <Options options={options} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

export type GroupedSelectProps = FieldProps & { groups: readonly OptionGroup[]; empty?: string; value: string };

function Options({ options }: { options: OptionGroup["options"] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
