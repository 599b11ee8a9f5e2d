import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ProgressPoint } from "~/domain/change/progress";
import { eventStream } from "~/http/event-stream";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { sayPace, sayProgress, sayWhen } from "~/i18n/say-progress";
import { createTranslator } from "~/i18n/translator";

/** The rate is that of the last so many looks, once there are as many. */
const LOOKS = 10;

/** How a sending goes: as events to a browser that listens, else once, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const words = createTranslator(context.locale);
  const looks: ProgressPoint[] = [];
  const look = async () => {
    const shown = await context.app.showProgress({ authorized, changeId, since: looks[0] ?? null });
    if (!shown.ok) return shown;
    const { progress, now, zone } = shown;
    looks.push({ at: now, accepted: progress.accepted });
    if (looks.length > LOOKS) looks.shift();
    const said = { line: sayProgress(words, progress), pace: sayPace(words, progress, zone) };
    return { ok: true as const, data: { ...progress, ...said, when: sayWhen(words, now, zone) } };
  };
  const first = await look();
  if (!first.ok) {
    leaveIfGone(first.code, context, changeId);
    throw new Error(first.code);
  }
  const isListening = (request.headers.get("Accept") ?? "").includes("text/event-stream");
  if (!isListening) return Response.json(first.data, { headers: { "Cache-Control": "no-store" } });
  return eventStream({
    async next() {
      const { ok, ...shown } = await look();
      if (!ok || !("data" in shown)) return null;
      return { name: "progress", data: JSON.stringify(shown.data), isLast: shown.data.isDone };
    },
    signal: request.signal,
    stopping: context.stopping,
  });
}
