import { isLocale, type Locale } from "./locales";

export type LocaleWishes = {
  /** The value of `?lang=`. */
  query?: string | null | undefined;
  /** The value of the cookie `lang`. */
  cookie?: string | null | undefined;
  /** The header Accept-Language. */
  acceptLanguage?: string | null | undefined;
  /** The processor's own language. */
  fallback: Locale;
};

/** The language to answer in: asked for in the address, else chosen before, else the browser's, else the processor's. */
export function negotiateLocale({ query, cookie, acceptLanguage, fallback }: LocaleWishes): Locale {
  if (isLocale(query)) return query;
  if (isLocale(cookie)) return cookie;
  return preferred(acceptLanguage ?? "") ?? fallback;
}

/** RFC 9110 §12.5.4: ranges with weights; equal weights keep their order, weight 0 excludes. */
function preferred(header: string): Locale | null {
  const wishes = header.split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    return { language: range.split("-")[0], weight: weight ? Number(weight.slice(2)) : 1 };
  });
  const accepted = wishes.filter((wish) => isLocale(wish.language) && wish.weight > 0);
  const best = accepted.sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLocale(best) ? best : null;
}
