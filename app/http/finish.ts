import type { OutgoingHttpHeaders } from "node:http";
import type { Locale } from "~/i18n/locales";
import type { Answer } from "./answer";
import { isPrivate } from "./areas";
import { errorAnswer, wantsJson } from "./error-page";
import { codeOfStatus, type ErrorCode, isErrorCode } from "./error-table";
import { METHODS } from "./request-check";
import { ERROR_CODE_HEADER } from "./respond-error";
import type { SecurityHeaders } from "./security-headers";
import { localeOf, type Visit } from "./visit";

/** Makes what a route wrote into what leaves the house. */
export type Finisher = {
  /** The headers of an answer that is made for this visit alone. */
  headers(visit: Visit, answer: Answer): OutgoingHttpHeaders;
  /** The whole answer; an error without a page of its own gets ours. */
  answer(visit: Visit, answer: Answer, locale: Locale): Answer;
  error(visit: Visit, code: ErrorCode, locale?: Locale): Answer;
};

export type FinisherOptions = { security: SecurityHeaders; stylesheets(): readonly string[] };

export function createFinisher({ security, stylesheets }: FinisherOptions): Finisher {
  function headers({ id, path }: Visit, { status, headers }: Answer): OutgoingHttpHeaders {
    const all: OutgoingHttpHeaders = {
      ...security.common,
      "cache-control": "no-store",
      ...headers,
      "x-request-id": id,
    };
    if (status >= 400 || isPrivate(path)) all["cache-control"] = "no-store";
    for (const name of INTERNAL) delete all[name];
    return all;
  }

  function error(visit: Visit, code: ErrorCode, locale = localeOf(visit, "en")): Answer {
    const notice = { code, locale, reference: visit.id };
    const answer = errorAnswer(notice, { json: wantsJson(visit.req), stylesheets: stylesheets() });
    if (answer.status === 405) answer.headers.allow = METHODS.join(", ");
    // The rest of the body is still under way, or will never come: the connection is of no further use.
    if (answer.status === 408 || answer.status === 413) answer.headers.connection = "close";
    return { ...answer, headers: headers(visit, answer) };
  }

  return {
    headers,
    error,
    answer(visit, answer, locale) {
      const named = answer.headers[ERROR_CODE_HEADER];
      if (isErrorCode(named) && !wantsJson(visit.req)) return error(visit, named, locale);
      if (answer.status >= 400 && (isBare(answer) || isUnreadable(visit, answer)))
        return error(visit, codeOfStatus(answer.status), locale);
      return { ...answer, headers: headers(visit, answer) };
    },
  };
}

/** Set by Remix or by routes for the front alone. */
const INTERNAL = [ERROR_CODE_HEADER, "x-remix-catch", "x-remix-error"];

/** A page for people, where a program asked. */
function isUnreadable({ req }: Visit, { headers }: Answer): boolean {
  return wantsJson(req) && String(headers["content-type"]).startsWith("text/html");
}

/** No body, or Remix's last word in plain text, or its own JSON of an error that no page caught. */
function isBare({ headers, body }: Answer): boolean {
  const type = String(headers["content-type"] ?? "text/plain");
  return body.length === 0 || type.startsWith("text/plain") || headers["x-remix-error"] !== undefined;
}
