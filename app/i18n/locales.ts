/** Languages that every text exists in. A language is added here, and then the compiler asks for its catalog. */
export const LOCALES = ["en", "da", "sv"] as const;
export type Locale = (typeof LOCALES)[number];

/** Regional form used for dates, numbers and sorting: days before months also in English. */
export const INTL_LOCALE: Record<Locale, string> = { en: "en-GB", da: "da-DK", sv: "sv-SE" };

/** Each language in its own words, as a reader looks for it. */
export const OWN_NAME: Record<Locale, string> = { en: "English", da: "Dansk", sv: "Svenska" };

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
