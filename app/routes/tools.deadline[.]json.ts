import type { LoaderFunctionArgs } from "@remix-run/node";
import { deadlineJson, wantedJson } from "~/domain/periods/deadline-json";
import { deadlineTrace } from "~/domain/periods/later-of";
import { deadlineFaults, readDeadlineQuery } from "~/http/deadline-query";
import { wordTrace } from "~/i18n/deadline-steps";
import { createTranslator } from "~/i18n/translator";

/** The page's answer for programs, by the same query. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await context.app.countDeadline({ typed: readDeadlineQuery(request) });
  if (!asked.ok) return deadlineFaults(asked.faults, context);
  const { window, wanted } = asked.counted;
  const trace = wordTrace(deadlineTrace(window), createTranslator(context.locale));
  return Response.json({ ...deadlineJson(window, trace), wanted: wanted && wantedJson(wanted) });
}
