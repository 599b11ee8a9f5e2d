import type { RequestFacts } from "./context";
import { errorBody } from "./error-page";
import { ERRORS, type ErrorCode } from "./error-table";

/** Names the code of an error answer on its way from a route to the front, which words it and takes this away. */
export const ERROR_CODE_HEADER = "x-error-code";

/**
 * An error as a loader or action returns or throws it: `throw respondError("page.not_found", context)`.
 * A page shows it in its error boundary (`error.data` is `{ code, message, reference }`); where there is no page
 * around it, the front makes it an error page or JSON, as the client reads.
 */
export function respondError(
  code: ErrorCode,
  { locale, requestId }: Pick<RequestFacts, "locale" | "requestId">,
): Response {
  return Response.json(errorBody({ code, locale, reference: requestId }), {
    status: ERRORS[code].status,
    headers: { "Cache-Control": "no-store", [ERROR_CODE_HEADER]: code },
  });
}
