import type { Clock } from "~/ports/clock";
import { type Answer, sendAnswer } from "./answer";
import { NO_BODY } from "./body";
import { ClientGone } from "./captured-response";
import { readCookie } from "./cookies";
import type { Finisher } from "./finish";
import type { Forward } from "./forward";
import { createPageCache } from "./page-cache";
import { type PublicPage, publicPageOf } from "./public-pages";
import type { PublicStates, StampedState } from "./public-state";
import type { SecurityHeaders } from "./security-headers";
import { createStoredAnswer, type StoredAnswer, sendStoredAnswer } from "./stored-answer";
import { localeOf, type Visit } from "./visit";

export type PublicFrontOptions = {
  states: PublicStates;
  forward: Forward;
  finisher: Finisher;
  security: SecurityHeaders;
  clock: Clock;
  sessionCookieName: string;
};

/** Answers a public page, from memory where it can. Out: false when the visit is for no such page. */
export type PublicFront = (visit: Visit) => Promise<boolean>;

export function createPublicFront(options: PublicFrontOptions): PublicFront {
  const { states, forward, finisher, security, clock, sessionCookieName } = options;
  const cache = createPageCache();

  return async (visit) => {
    const page = publicPageOf(visit.path, visit.query);
    if (!page || (page.moreWhenSignedIn && isSignedIn(visit))) return false;
    const known = states.known(page.slug);
    const state = known === undefined ? await states.read(page.slug) : known;
    if (!state) return false;
    const locale = localeOf(visit, state.locale);
    const key = `${locale} ${page.url}`;
    const kept = cache.find(key, state.stamp);
    if (kept) {
      sendStoredAnswer(visit.req, visit.res, kept);
      return true;
    }
    let own: Answer | null = null;
    const made = await cache
      .fill(key, state.stamp, async () => {
        own = await render(visit, page, locale);
        return own && isStorable(own) ? store(own, state, locale) : null;
      })
      .catch((error) => {
        // Whoever asked first has hung up, which is no reason to turn away those who waited with it.
        if (error instanceof ClientGone && !visit.res.destroyed) return null;
        throw error;
      });
    if (made) sendStoredAnswer(visit.req, visit.res, made);
    else if (own) await sendAnswer(visit.req, visit.res, finisher.answer(visit, own, locale));
    else return visit.res.headersSent;
    return true;
  };

  function render(visit: Visit, page: PublicPage, locale: StampedState["locale"]) {
    const receivedAt = clock.now();
    return forward(visit, { method: "GET", url: page.url, body: NO_BODY, receivedAt, locale, withoutCookies: true });
  }

  function store(answer: Answer, state: StampedState, locale: StampedState["locale"]): Promise<StoredAnswer> {
    return createStoredAnswer({
      body: answer.body,
      revision: state.revision,
      headers: {
        ...security.common,
        "cache-control": "public, no-cache",
        ...answer.headers,
        "content-language": locale,
        vary: "Accept-Language, Cookie",
      },
    });
  }

  function isSignedIn({ req }: Visit): boolean {
    return req.headers.authorization !== undefined || readCookie(req.headers.cookie, sessionCookieName) !== null;
  }
}

/** Whole, the same for everyone, and not said to be otherwise. */
function isStorable({ status, headers, body }: Answer): boolean {
  const policy = String(headers["cache-control"] ?? "");
  return status === 200 && body.length > 0 && headers["set-cookie"] === undefined && !/no-store|private/.test(policy);
}
