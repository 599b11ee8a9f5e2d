/** A function of one text that keeps what it found, so that what every visitor sends is worked out once. */
export function remember<T extends object | string | boolean | null>(find: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const found = find(text);
    if (text.length > LONGEST) return found;
    // Starting anew is cheaper than knowing which text was used last, and made-up texts cannot fill the memory.
    if (known.size >= MOST) known = new Map();
    known.set(text, found);
    return found;
  };
}

const MOST = 1000;
const LONGEST = 1024;
