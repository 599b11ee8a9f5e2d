/** Keeps what was used last, `most` of them; the rest is dropped, the longest unused first. */
export function keepRecent<V>(most: number) {
  const kept = new Map<string, V>();
  return {
    get(key: string): V | undefined {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    put,
  };

  function put(key: string, value: V): V {
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  }
}
