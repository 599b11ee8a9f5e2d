import { isSlug } from "~/domain/processor/processor";
import type { Locale } from "~/i18n/locales";
import type { Clock } from "~/ports/clock";

/** What decides whether a kept public page is still good, and in which language it is written by default. */
export type PublicState = {
  /** `processor.publicRevision`; for the front page a number that changes whenever any processor's does. */
  revision: number | string;
  locale: Locale;
};
/** Null stands for the front page; answers null for a processor that does not exist. */
export type ReadPublicState = (slug: string | null) => Promise<PublicState | null>;

/** `stamp` changes with the revision and with each hour of UTC, and so at every local midnight on which a date turns. */
export type StampedState = { stamp: string; revision: string; locale: Locale };

export type PublicStates = {
  /** Undefined: not known, or read more than a second ago. */
  known(slug: string | null): StampedState | null | undefined;
  read(slug: string | null): Promise<StampedState | null>;
  /** The language of whose page lies at `path`; English where it is nobody's. */
  localeFor(path: string): Promise<Locale>;
  /** Something public has changed in this process: the next visitor sees it. */
  forget(): void;
};

/** Other processes' changes are seen within a second. */
const GOOD_FOR_MS = 1000;
/** Invented addresses must not fill the memory. */
const MOST = 1000;

export function createPublicStates(readState: ReadPublicState, clock: Clock): PublicStates {
  let states = new Map<string | null, { state: StampedState | null; until: number }>();

  function known(slug: string | null): StampedState | null | undefined {
    const entry = states.get(slug);
    return entry && performance.now() < entry.until ? entry.state : undefined;
  }

  async function read(slug: string | null): Promise<StampedState | null> {
    // What was read before a change is not noted down after it: `forget` has put another map in place.
    const target = states;
    const until = performance.now() + GOOD_FOR_MS;
    const found = await readState(slug);
    const state = found && {
      stamp: `${found.revision}@${clock.now().slice(0, 13)}`,
      revision: String(found.revision),
      locale: found.locale,
    };
    if (target.size >= MOST) target.clear();
    target.set(slug, { state, until });
    return state;
  }

  return {
    known,
    read,
    async localeFor(path) {
      const slug = path.split("/", 2)[1] ?? "";
      if (!isSlug(slug)) return "en";
      const state = known(slug);
      return (state === undefined ? await read(slug) : state)?.locale ?? "en";
    },
    forget() {
      states = new Map();
    },
  };
}
