import type { ReactNode } from "react";

/** What the page is: a line above, the heading, a sentence below, and at most the page's own acts beside it. */
export function PageHeader({ kicker, title, lead, acts }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {kicker !== undefined && <p className="kicker">{kicker}</p>}
        <h1 className="mt-2 text-[1.75rem] leading-tight font-semibold sm:text-4xl">{title}</h1>
        {lead !== undefined && <p className="mt-3 max-w-2xl text-base-content/80">{lead}</p>}
      </div>
      {acts !== undefined && <div className="flex flex-wrap gap-2 md:ml-auto print:hidden">{acts}</div>}
    </div>
  );
}

export type PageHeaderProps = { kicker?: ReactNode; title: ReactNode; lead?: ReactNode; acts?: ReactNode };

/** A part of a page. `id` makes it a target of links. */
export function Section({ title, lead, id, children }: SectionProps) {
  return (
    <section className="mt-10" id={id}>
      <h2 className="text-2xl font-semibold">{title}</h2>
      {lead !== undefined && <p className="quiet mt-1 text-sm">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

export type SectionProps = { title: ReactNode; lead?: ReactNode; id?: string; children: ReactNode };

/** The page's matter, and beside it on a wide screen what belongs to it: acts, checks, dates. */
export function Columns({ children, aside, isAsideFirst = false }: ColumnsProps) {
  return (
    <div className="mt-8 grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 [&>section:first-child]:mt-0">{children}</div>
      <aside className={`grid grid-cols-1 content-start gap-4 ${isAsideFirst ? "order-first lg:order-none" : ""}`}>
        {aside}
      </aside>
    </div>
  );
}

export type ColumnsProps = {
  children: ReactNode;
  aside: ReactNode;
  /** On a narrow screen it stands above the matter: what must be known before going on. */
  isAsideFirst?: boolean;
};

/** A box of its own beside the matter. */
export function Panel({ kicker, children }: { kicker: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      <h2 className="kicker font-sans tracking-wider">{kicker}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}
