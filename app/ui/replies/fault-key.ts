type KeyOf<Code extends string> = Code extends `${infer Noun}.${infer What}` ? `${Noun}_${What}` : never;

/** A fault's place in the catalog, whose keys have no dots. */
export function faultKey<Code extends string>(code: Code): KeyOf<Code> {
  return code.replace(".", "_") as KeyOf<Code>;
}
