import type { ReactNode } from "react";
import type { Link } from "./callout";

/** A form that posts; `fields` go along hidden. */
export function PostForm({ action, fields = {}, hasFile = false, children }: PostFormProps) {
  return (
    <form method="post" action={action} className="grid max-w-2xl gap-5" {...(hasFile ? MULTIPART : {})}>
      <Hidden fields={fields} />
      {children}
    </form>
  );
}

export type PostFormProps = {
  action: string;
  fields?: Readonly<Record<string, string>>;
  hasFile?: boolean;
  children: ReactNode;
};

/** The end of a form: its one act, and the way back. */
export function FormActions({ submit, tone = "primary", cancel, children }: FormActionsProps) {
  return (
    <div className="flex flex-wrap items-center gap-4 pt-2">
      <button type="submit" className={`btn ${TONES[tone]}`}>
        {submit}
      </button>
      {children}
      {cancel && (
        <a className="link text-sm" href={cancel.href}>
          {cancel.label}
        </a>
      )}
    </div>
  );
}

export type FormActionsProps = {
  submit: string;
  tone?: "primary" | "plain" | "danger";
  cancel?: Link | null;
  children?: ReactNode;
};

/** An act on a page of its own or inside a line: says what will happen, then one button. Links never act. */
export function ConfirmForm({ action, fields = {}, title, children, submit, tone, cancel }: ConfirmFormProps) {
  return (
    <form method="post" action={action} className="grid max-w-2xl gap-4">
      <Hidden fields={fields} />
      {title !== undefined && <h2 className="text-xl font-semibold">{title}</h2>}
      {children}
      <FormActions submit={submit} {...(tone ? { tone } : {})} cancel={cancel ?? null} />
    </form>
  );
}

export type ConfirmFormProps = Pick<FormActionsProps, "submit" | "tone" | "cancel"> & {
  action: string;
  fields?: Readonly<Record<string, string>>;
  title?: ReactNode;
  children?: ReactNode;
};

/** A button that posts, in a line of text or a table. */
export function PostButton({ action, fields = {}, children, className = "btn btn-sm" }: PostButtonProps) {
  return (
    <form method="post" action={action} className="inline">
      <Hidden fields={fields} />
      <button type="submit" className={className}>
        {children}
      </button>
    </form>
  );
}

export type PostButtonProps = {
  action: string;
  fields?: Readonly<Record<string, string>>;
  children: ReactNode;
  className?: string;
};

function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

const MULTIPART = { encType: "multipart/form-data" } as const;
const TONES = { primary: "btn-primary", plain: "", danger: "btn-error" } as const;
