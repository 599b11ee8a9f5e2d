import type { AuditValues } from "~/domain/audit/audit";

/** What a row said, field by field as it is stored: names of fields are the program's own and the same in every language. */
export function Values({ label, values }: { label: string; values: AuditValues | null }) {
  const fields = Object.entries(values ?? {});
  if (fields.length === 0) return null;
  return (
    <div>
      <p className="kicker">{label}</p>
      <dl className="mt-1 grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {fields.map(([field, value]) => (
          <div key={field} className="contents">
            <dt className="quiet break-words">{field}</dt>
            <dd className="break-words whitespace-pre-wrap">
              {typeof value === "string" ? value : JSON.stringify(value, null, 1)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
