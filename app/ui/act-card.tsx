import type { ReactNode } from "react";

export type Act = { key: string; title: string; hint: string; href: string };

/** Acts of equal weight look equal: none is larger, filled or first by colour. */
export function ActCards({ title, acts, children }: { title: string; acts: readonly Act[]; children?: ReactNode }) {
  return (
    <section className="grid grid-cols-1 content-start gap-3 print:hidden">
      <h2 className="kicker font-sans tracking-wider">{title}</h2>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-1">
        {acts.map(({ key, title: name, hint, href }) => (
          <li key={key} className="grid">
            <a className="btn btn-outline h-auto justify-start py-3 text-left whitespace-normal" href={href}>
              <span>
                <b className="block">{name}</b>
                <span className="text-sm font-normal">{hint}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
