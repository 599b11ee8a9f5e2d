import type { LoaderFunctionArgs } from "@remix-run/node";
import { coverageCsv, reachFilter } from "~/http/coverage-file";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";

/** Every attempt as a line, for spreadsheets; read page by page, since a change may have told 100,000 customers. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const filter = reachFilter(new URL(request.url).searchParams.get("state"));
  const csv = await coverageCsv((page) => context.app.showCoverage({ authorized, changeId, filter, page }));
  if (csv.ok) return csv.response;
  leaveIfGone(csv.code, context, changeId);
  throw new Error(csv.code);
}
