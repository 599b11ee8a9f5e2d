import type { StoredAnswer } from "./stored-answer";

/**
 * Public pages in memory, the least recently used leaving first. A page is good for as long as its `stamp`
 * (revision of the processor and hour) is the current one.
 */
export type PageCache = {
  find(key: string, stamp: string): StoredAnswer | undefined;
  /** Makes the page once, however many ask for it meanwhile. Null: it cannot be kept, each has to ask for itself. */
  fill(key: string, stamp: string, make: () => Promise<StoredAnswer | null>): Promise<StoredAnswer | null>;
  size(): { pages: number; bytes: number };
};

export type CacheBounds = { bytes: number; pageBytes: number };

/** Room for several hundred pages, within what the whole server may take. */
const BOUNDS: CacheBounds = { bytes: 32 * 1024 * 1024, pageBytes: 4 * 1024 * 1024 };

export function createPageCache(bounds: CacheBounds = BOUNDS): PageCache {
  const pages = new Map<string, { stamp: string; stored: StoredAnswer }>();
  const making = new Map<string, Promise<StoredAnswer | null>>();
  let bytes = 0;
  let newest = "";

  function remove(key: string): void {
    const page = pages.get(key);
    if (!page) return;
    pages.delete(key);
    bytes -= page.stored.bytes;
  }

  function keep(key: string, stamp: string, stored: StoredAnswer): void {
    remove(key);
    if (stored.bytes > bounds.pageBytes) return;
    pages.set(key, { stamp, stored });
    newest = key;
    bytes += stored.bytes;
    for (const oldest of pages.keys()) {
      if (bytes <= bounds.bytes) break;
      remove(oldest);
    }
  }

  return {
    find(key, stamp) {
      const page = pages.get(key);
      if (!page || page.stamp !== stamp) return undefined;
      if (key !== newest) {
        pages.delete(key);
        pages.set(key, page);
        newest = key;
      }
      return page.stored;
    },
    async fill(key, stamp, make) {
      const name = `${stamp} ${key}`;
      const running = making.get(name);
      if (running) return running;
      const made = make().finally(() => making.delete(name));
      making.set(name, made);
      const stored = await made;
      if (stored) keep(key, stamp, stored);
      return stored;
    },
    size: () => ({ pages: pages.size, bytes }),
  };
}
