import type { ReactNode } from "react";
import { LanguageChoice } from "./language-choice";
import { useT } from "./translator";

export type NavItem = { key: string; href: string; label: string };

/** What every page stands in: the way past the menu, the name, the menu, the languages, the matter, the foot. */
export function PageFrame({ home, navLabel, nav, current, address, aside, banner, footer, children }: PageFrameProps) {
  const { t } = useT();
  return (
    <>
      <a className="btn btn-primary sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2" href="#content">
        {t("common.skip")}
      </a>
      {banner}
      <header className="border-b border-base-300">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 sm:py-4 sm:px-6">
          <a className="font-serif text-xl font-semibold" href={home.href}>
            {home.label}
          </a>
          <nav aria-label={navLabel} className="order-last w-full md:order-none md:w-auto print:hidden">
            <ul className="-mx-1 flex flex-wrap gap-x-3 text-sm xl:gap-x-2">
              {nav.map(({ key, href, label }) => (
                <li key={key}>
                  <a
                    href={href}
                    {...(key === current ? { "aria-current": "page" } : {})}
                    className={`inline-block border-b-2 px-1 py-1.5 ${key === current ? "border-primary font-semibold" : "border-transparent hover:underline"}`}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-1 text-sm print:hidden">
            {aside}
            <LanguageChoice address={address} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 focus:outline-none sm:px-6">
        {children}
      </main>
      {footer && (
        <footer className="mx-auto max-w-6xl px-4 pb-10 sm:px-6">
          <div className="flex flex-wrap gap-x-8 gap-y-3 border-t border-base-300 pt-6 text-sm">{footer}</div>
        </footer>
      )}
    </>
  );
}

export type PageFrameProps = {
  home: { href: string; label: string };
  navLabel: string;
  nav: readonly NavItem[];
  current: string | null;
  /** Path and query of this page, to come back to in another language. */
  address: string;
  aside?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};
