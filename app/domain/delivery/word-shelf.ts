import type { Locale } from "../processor/processor";

export type WordShelf<Props> = {
  /** Id of the message, rendered if it is not there yet. */
  get(props: Props, language: Locale): Promise<string>;
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
  const get = async (props: Props, language: Locale) => {
    const key = keyOf(props, language);
    const id = ids.get(key) ?? (await save(props, language));
    ids.set(key, id);
    return id;
  };
  return {
    get,
    async put(props, languages) {
      for (const language of languages) await get(props, language);
    },
    has: (props, languages) => [...languages].every((language) => ids.has(keyOf(props, language))),
    id: (props, language) => ids.get(keyOf(props, language)) ?? null,
  };
}
