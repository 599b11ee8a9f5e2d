import type { ReactNode } from "react";
import type { Link } from "./callout";

/** In place of an empty list: what will appear here and how to begin. */
export function EmptyState({ title, children, act }: EmptyStateProps) {
  return (
    <div className="rounded-box border border-dashed border-base-content/30 px-6 py-10 text-center">
      {title !== undefined && <p className="font-serif text-xl">{title}</p>}
      <div className={`quiet mx-auto max-w-prose ${title === undefined ? "" : "mt-2 text-sm"}`}>{children}</div>
      {act && (
        <a className="btn btn-primary mt-5" href={act.href}>
          {act.label}
        </a>
      )}
    </div>
  );
}

export type EmptyStateProps = { title?: string; children: ReactNode; act?: Link | null };
