import type { KeyIn } from "~/i18n/catalog";

/** What people are told of one error: `errors.page.<text>.title`, `.body` and `.next`. */
type ErrorText =
  KeyIn<"errors.page"> extends infer K ? (K extends `errors.page.${infer Name}.title` ? Name : never) : never;
type ErrorRow = { status: number; text: ErrorText };

/** The one table from error code to HTTP status and wording. */
export const ERRORS = {
  "request.malformed": { status: 400, text: "status400" },
  "data.refused": { status: 400, text: "status400" },
  "form.unreadable": { status: 400, text: "status400" },
  "actor.forbidden": { status: 403, text: "status403" },
  "origin.refused": { status: 403, text: "crossSite" },
  "connection.insecure": { status: 403, text: "insecure" },
  "page.not_found": { status: 404, text: "status404" },
  "method.refused": { status: 405, text: "status405" },
  "request.timeout": { status: 408, text: "status408" },
  "body.too_large": { status: 413, text: "status413" },
  "host.unknown": { status: 421, text: "status421" },
  "attempts.too_many": { status: 429, text: "status429" },
  "server.fault": { status: 500, text: "status500" },
  "server.busy": { status: 503, text: "status503" },
  "server.unanswered": { status: 503, text: "unanswered" },
  "store.unavailable": { status: 503, text: "status503" },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && Object.hasOwn(ERRORS, text);
}

/** The code that stands for an answer of which only the status is known. */
export function codeOfStatus(status: number): ErrorCode {
  const known = DEFAULTS[status];
  return known ?? (status >= 500 ? "server.fault" : "request.malformed");
}

/**
 * The code of the answer to what was thrown and not foreseen. A store that takes nothing just now (full, read-only,
 * unreachable) is no fault of the program: the visitor is told when to come back, and that nothing was stored, or that
 * it is not known.
 */
export function codeOfThrown(error: unknown): ErrorCode {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return THROWN[code] ?? "server.fault";
}

const THROWN: Record<string, ErrorCode> = {
  "database.full": "store.unavailable",
  "database.readonly": "store.unavailable",
  "database.io": "store.unavailable",
  "database.corrupt": "store.unavailable",
  "database.unavailable": "store.unavailable",
  "database.busy": "store.unavailable",
  "database.conflict": "store.unavailable",
  "database.outcome_unknown": "server.unanswered",
  // Committed, but not where a restore would find it.
  "journal.unavailable": "server.unanswered",
};

const DEFAULTS: Record<number, ErrorCode> = {
  401: "actor.forbidden",
  403: "actor.forbidden",
  404: "page.not_found",
  405: "method.refused",
  408: "request.timeout",
  413: "body.too_large",
  421: "host.unknown",
  429: "attempts.too_many",
  503: "store.unavailable",
};
