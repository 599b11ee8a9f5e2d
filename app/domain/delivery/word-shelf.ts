import type { Locale } from "../processor/processor";

export type WordShelf<Props> = {
  /** Renders what is not there yet. */
  put(props: Props, languages: Iterable<Locale>): Promise<void>;
  has(props: Props, languages: Iterable<Locale>): boolean;
  /** Id of the message; null: it was not put there. */
  id(props: Props, language: Locale): string | null;
};

/** Messages of one kind, each rendered once for equal words in a language. In: `save` renders one and gives its id. */
export function wordShelf<Props>(save: (props: Props, language: Locale) => Promise<string>): WordShelf<Props> {
  const ids = new Map<string, string>();
  const keyOf = (props: Props, language: Locale) => JSON.stringify([language, props]);
  return {
    async put(props, languages) {
      for (const language of languages) {
        const key = keyOf(props, language);
        if (!ids.has(key)) ids.set(key, await save(props, language));
      }
    },
    has: (props, languages) => [...languages].every((language) => ids.has(keyOf(props, language))),
    id: (props, language) => ids.get(keyOf(props, language)) ?? null,
  };
}
