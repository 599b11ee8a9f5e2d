import { createContext, useContext } from "react";
import { isLocale, type Locale } from "~/i18n/locales";

/** What the document needs even where no loader has run, as on an error page. */
export type PageFacts = {
  /** For `<Scripts>` and `<ScrollRestoration>`. */
  nonce: string;
  locale: Locale;
  /** The reference to show with an error. */
  requestId: string;
};

export const PageFactsContext = createContext<PageFacts | null>(null);

/** On the server what `entry.server` says; in the browser what the document already shows (it hides the nonce). */
export function usePageFacts(): PageFacts {
  const said = useContext(PageFactsContext);
  if (said) return said;
  const { lang } = document.documentElement;
  return { nonce: "", locale: isLocale(lang) ? lang : "en", requestId: "" };
}
