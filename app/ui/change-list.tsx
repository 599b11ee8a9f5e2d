import type { ReactNode } from "react";
import type { ChangeKind } from "~/domain/register/change-kind";
import { KindBadge } from "./badge";

export type ChangeLine = {
  key: string;
  kind: ChangeKind;
  title: ReactNode;
  note?: ReactNode;
  acts?: ReactNode;
  more?: ReactNode;
};

/** The items of a draft or of an announced change, one line each: its kind, what it is, what can be done with it. */
export function ChangeList({ changes, label }: { changes: readonly ChangeLine[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-base-300 border-y border-base-300">
      {changes.map(({ key, kind, title, note, acts, more }) => (
        <li key={key} className="grid grid-cols-1 gap-2 py-4 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <span>
            <KindBadge kind={kind} />
          </span>
          <span>
            <b>{title}</b>
            {note !== undefined && <span className="quiet mt-0.5 block text-sm">{note}</span>}
          </span>
          {acts !== undefined && <span className="flex flex-wrap items-start gap-3 text-sm print:hidden">{acts}</span>}
          {more !== undefined && <div className="sm:col-span-2 sm:col-start-2">{more}</div>}
        </li>
      ))}
    </ul>
  );
}
