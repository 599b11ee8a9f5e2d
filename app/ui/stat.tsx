import type { ReactNode } from "react";

export type StatItem = { key: string; value: ReactNode; label: string; href?: string };

/** Figures that matter, each with its word; a figure may lead to what it counts. */
export function Stats({ items, label }: { items: readonly StatItem[]; label: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {items.map(({ key, value, label: word, href }) => (
        <li key={key} className="panel relative">
          <span className="block font-serif text-3xl">{value}</span>
          {href === undefined ? (
            <span className="text-sm">{word}</span>
          ) : (
            <a className="link text-sm after:absolute after:inset-0" href={href}>
              {word}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
