import { createContext, createElement, Fragment, type ReactNode, useContext } from "react";
import type { Key, ValuesFor } from "~/i18n/catalog";
import type { Locale } from "~/i18n/locales";
import { createTranslator, type Translator } from "~/i18n/translator";

const TranslatorContext = createContext<Translator | null>(null);

export function TranslatorProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <TranslatorContext.Provider value={createTranslator(locale)}>{children}</TranslatorContext.Provider>;
}

/** The reader's language: `const { t, format } = useT()`. */
export function useT(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error("There is no TranslatorProvider above this component");
  return translator;
}

/** A text with markup for some of its values: `<Sentence of="list.inForce" values={{ version: <b>…</b>, day }} />`. */
export function Sentence<K extends Key>({ of, values }: { of: K; values: Record<ValuesFor<K>, ReactNode> }) {
  const { t } = useT();
  const names = Object.keys(values) as ValuesFor<K>[];
  // Private-use characters stand in for the values, so that each language keeps its own word order.
  const marks = Object.fromEntries(
    names.map((name, n) => [name, typeof values[name] === "number" ? values[name] : `${OPEN}${n}${CLOSE}`]),
  );
  const say = t as (key: Key, marked: object) => string;
  const parts = say(of, marks).split(MARK);
  const nodes = parts.map((part, n) => {
    const name = n % 2 === 1 ? names[Number(part)] : undefined;
    return name === undefined ? part : values[name];
  });
  return createElement(Fragment, null, ...nodes);
}

const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`);
