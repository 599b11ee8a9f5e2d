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

export type PublicFront = {
  /** Answers from memory, at once. Out: false when there is nothing good in it. */
  sendKept(visit: Visit): boolean;
  /** Has the page made and keeps it. Out: false when the visit is for no public page. */
  sendFresh(visit: Visit): Promise<boolean>;
};

export function createPublicFront(options: PublicFrontOptions): PublicFront {
  const { states, forward, finisher, security, clock, sessionCookieName } = options;
  const cache = createPageCache();

  return {
    sendKept(visit) {
      const page = pageOf(visit);
      const state = page && states.known(page.slug);
      if (!page || !state) return false;
      const kept = cache.find(keyOf(page, localeOf(visit, state.locale)), state.stamp);
      if (kept) sendStoredAnswer(visit.req, visit.res, kept);
      return kept !== undefined;
    },
    async sendFresh(visit) {
      const page = pageOf(visit);
      const state = page && (await states.read(page.slug));
      if (!page || !state) return false;
      const locale = localeOf(visit, state.locale);
      let own: Answer | null = null;
      const make = async () => {
        own = await render(visit, page, locale);
        return own && isStorable(own) ? store(own, state, locale) : null;
      };
      const made = await cache.fill(keyOf(page, locale), state.stamp, make).catch((error) => {
        // Whoever asked first has hung up, which is no reason to turn away those who waited with it.
        if (error instanceof ClientGone && !visit.res.destroyed) return null;
        throw error;
      });
      if (made) sendStoredAnswer(visit.req, visit.res, made);
      else if (own) await sendAnswer(visit.req, visit.res, finisher.answer(visit, own, locale));
      else return visit.res.headersSent;
      return true;
    },
  };

  function pageOf(visit: Visit): PublicPage | null {
    const page = publicPageOf(visit.url);
    return page?.moreWhenSignedIn && isSignedIn(visit) ? null : page;
  }

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

function keyOf({ url }: PublicPage, locale: string): string {
  return `${locale} ${url}`;
}

/** Whole, the same for everyone, and not said to be otherwise. */
function isStorable({ status, headers, body }: Answer): boolean {
  const policy = String(headers["cache-control"] ?? "");
  return status === 200 && body.length > 0 && headers["set-cookie"] === undefined && !/no-store|private/.test(policy);
}
