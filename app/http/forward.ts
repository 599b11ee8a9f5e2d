import type { Settings } from "~/config/settings.server";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { Instant } from "~/domain/time";
import type { Locale } from "~/i18n/locales";
import type { Ids } from "~/ports/ids";
import type { Log } from "~/ports/log";
import type { Answer } from "./answer";
import { captureResponse } from "./captured-response";
import { networkOf } from "./client-address";
import type { RequestFacts } from "./context";
import { askedCookieName, portalCookieName, readCookie, sessionCookieName } from "./cookies";
import { codeOfThrown, type ErrorCode } from "./error-table";
import type { Finisher } from "./finish";
import { forwardRequest } from "./forwarded-request";
import type { Pages } from "./pages";
import type { SecurityHeaders } from "./security-headers";
import { localeInUrl, type Visit } from "./visit";

export type FindActor = (session: { token: string; at: Instant }) => Promise<StaffActor | null>;

export type ForwardOptions = {
  settings: Pick<Settings, "publicUrl" | "secure">;
  pages: Pages;
  finisher: Finisher;
  security: SecurityHeaders;
  findActor: FindActor;
  ids: Ids;
  log: Log;
  /** How long a page may take before somebody else answers for it. */
  answerWithinMs: number;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
};

/** How one visit is passed on: the same address, or the canonical one of a public page, with or without cookies. */
export type Passage = {
  method: string;
  url: string;
  body: Buffer;
  receivedAt: Instant;
  locale: Locale;
  withoutCookies: boolean;
};

/** Hands a visit to Remix. Out: what it wrote, unfinished; null when that was let through to the client already. */
export type Forward = (visit: Visit, passage: Passage) => Promise<Answer | null>;

export function createForward(options: ForwardOptions): Forward {
  const { settings, pages, finisher, answerWithinMs } = options;

  return async (visit, passage) => {
    const forwarded = forwardRequest(visit.req, {
      method: passage.method,
      url: passage.url,
      body: passage.body,
      withoutCookies: passage.withoutCookies,
      publicUrl: settings.publicUrl,
      viaProxy: visit.client.viaProxy,
    });
    const captured = captureResponse(forwarded, visit.res, (answer) => finisher.headers(visit, answer));
    let thrown: ErrorCode = "server.fault";
    const failed = (error: unknown) => {
      thrown = codeOfThrown(error);
    };
    pages(forwarded, captured.res, { ...factsOf(options, visit, passage), failed });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => {
        captured.abandon();
        resolve(finisher.error(visit, "server.unanswered", passage.locale));
      }, answerWithinMs);
    });
    const answer = await Promise.race([captured.answer, late]).finally(() => clearTimeout(timer));
    // Remix knows of such a page only that it failed.
    const isSaid = answer === null || answer.status !== 500 || thrown === "server.fault";
    return isSaid ? answer : finisher.error(visit, thrown, passage.locale);
  };
}

function factsOf(
  { settings, security, findActor, ids, log, stopping }: ForwardOptions,
  visit: Visit,
  passage: Passage,
): Omit<RequestFacts, "failed"> {
  const cookie = passage.withoutCookies ? undefined : visit.req.headers.cookie;
  const sessionToken = readCookie(cookie, sessionCookieName(settings.secure));
  const nonce = ids.randomToken(16);
  let actor: Promise<StaffActor | null> | undefined;
  return {
    requestId: visit.id,
    receivedAt: passage.receivedAt,
    locale: passage.locale,
    localeInUrl: localeInUrl(visit),
    clientNetwork: networkOf(visit.client.address),
    sessionToken,
    actor() {
      actor ??=
        sessionToken === null ? Promise.resolve(null) : findActor({ token: sessionToken, at: passage.receivedAt });
      return actor.then((found) => {
        visit.actor ??= found;
        return found;
      });
    },
    signedIn(who) {
      visit.actor = who;
    },
    portal: {
      token: readCookie(cookie, portalCookieName(settings.secure)),
      asked: readCookie(cookie, askedCookieName(settings.secure)),
    },
    nonce,
    scriptPolicy: security.scriptPolicy(nonce),
    publicUrl: settings.publicUrl,
    secure: settings.secure,
    log: log.with({ requestId: visit.id }),
    stopping,
  };
}
