export type { Catalog, Key, KeyIn } from "./catalog";
export type { DayStyle, Format, PeriodUnit } from "./format";
export { isLocale, LOCALES, type Locale, OWN_NAME } from "./locales";
export { type LocaleWishes, negotiateLocale } from "./negotiate";
export { createTranslator, type Translate, type Translator } from "./translator";
