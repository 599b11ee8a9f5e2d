import type { ReactNode } from "react";
import { useT } from "./translator";

export type FieldProps = {
  name: string;
  label: string;
  /** Unique on the page; the name where none is given. The error summary links to it. */
  id?: string;
  hint?: ReactNode;
  /** What is wrong with what was sent, in words. */
  error?: string | null | undefined;
  required?: boolean;
};

export type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** Label, hint, error and mark around one control, tied together for screen readers. */
export function Field({ children, ...field }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <div className="grid content-start gap-1">
      <label className="text-sm font-medium" htmlFor={id}>
        {field.label}
        <Mark required={field.required ?? false} />
      </label>
      <Notes id={id} hint={field.hint} error={field.error} />
      {children(controlOf(field))}
    </div>
  );
}

/** The attributes by which a control belongs to its label, hint and error. */
export function controlOf({ id: given, name, hint, error, required = false }: FieldProps): ControlProps {
  const id = given ?? name;
  const notes = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    ...(notes === "" ? {} : { "aria-describedby": notes }),
    ...(error ? { "aria-invalid": true } : {}),
  };
}

export function Mark({ required }: { required: boolean }) {
  const { t } = useT();
  return required ? <span className="quiet font-normal"> ({t("common.required")})</span> : null;
}

export function Notes({ id, hint, error }: { id: string } & Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-error">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
    </>
  );
}
