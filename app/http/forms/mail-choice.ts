import { isLocale, type Locale } from "~/i18n/locales";

/** Which group's mail to show, and in which language: `group` and `in` of an address or a form. */
export function readMailChoice(
  given: Pick<URLSearchParams | FormData, "get">,
  fallback: Locale,
): { group: number; language: Locale } {
  const number = Number(given.get("group") ?? 0);
  const language = given.get("in");
  return {
    group: Number.isSafeInteger(number) && number >= 0 ? number : 0,
    language: isLocale(language) ? language : fallback,
  };
}
