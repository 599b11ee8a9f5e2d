import { createInstance } from "i18next";
import { CATALOGS } from "./catalog";
import { createFormat, type Format } from "./format";
import type { Locale } from "./locales";
import type { Translate } from "./translate";

export type { Translate } from "./translate";

export type Translator = { readonly locale: Locale; readonly t: Translate; readonly format: Format };

const made = new Map<Locale, Translator>();

/** The words, dates, lists and numbers of one language: the same in pages, mail and PDF. */
export function createTranslator(locale: Locale): Translator {
  const known = made.get(locale);
  if (known) return known;
  const t = createTranslate(locale);
  const translator = { locale, t, format: createFormat(locale, t) };
  made.set(locale, translator);
  return translator;
}

function createTranslate(locale: Locale): Translate {
  const numbers = new Intl.NumberFormat(locale);
  const instance = createInstance();
  instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: CATALOGS[locale] } },
    initImmediate: false,
    nsSeparator: false,
    returnEmptyString: false,
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`No value for ${match[0]} in "${text}"`);
    },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No text for ${key} in ${locale}`);
    },
    interpolation: {
      // Escaping is the business of what shows the text: React, the mail templates, the PDF.
      escapeValue: false,
      skipOnVariables: true,
      alwaysFormat: true,
      // A value that is not there stays undefined, so that the handler above hears of it.
      format: (value: unknown) => (typeof value === "number" ? numbers.format(value) : (value as string)),
    },
  });
  // Most texts have no values and never change; a table asks for the same ones in each of its rows.
  const plain = new Map<string, string>();
  const say = (key: string, values: object): string => instance.t(key, { ...values });
  return (key, ...[values]) => {
    if (values !== undefined) return say(key, values);
    const text = plain.get(key) ?? say(key, {});
    plain.set(key, text);
    return text;
  };
}
