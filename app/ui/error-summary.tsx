import { useT } from "./translator";

export type FieldError = { id: string; label: string; message: string };

/** What to look at again, above the form: each line leads to its field. What was typed is kept in the form. */
export function ErrorSummary({ errors, note }: { errors: readonly FieldError[]; note?: string | null }) {
  const { t } = useT();
  if (errors.length === 0 && !note) return null;
  return (
    <div
      role="alert"
      {...SHOWN_FIRST}
      className="rounded-box outline-none border border-l-4 border-error/60 border-l-error p-5"
    >
      {errors.length > 0 && <h2 className="font-serif text-xl">{t("errors.summary", { count: errors.length })}</h2>}
      {note && <p className={errors.length > 0 ? "mt-2" : ""}>{note}</p>}
      {errors.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {errors.map(({ id, label, message }) => (
            <li key={`${id} ${message}`}>
              <a className="link" href={`#${id}`}>
                {label}
              </a>
              : {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The browser goes to it without a script: a form may end a page of several screens, which comes back at its top. */
const SHOWN_FIRST = { tabIndex: -1, autoFocus: true } as const;
