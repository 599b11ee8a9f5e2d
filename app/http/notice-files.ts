import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { ShownMove } from "~/domain/notice/shown-move";
import { writeCalendar } from "~/domain/publication/calendar";
import type { Instant } from "~/domain/time";
import { sayMove } from "~/i18n/say-move";
import { createTranslator } from "~/i18n/translator";
import type { Context } from "./context";
import { noticeJson } from "./notice-json";
import { respondError } from "./respond-error";

/** The notice as data, for the customer's own systems. */
export function noticeAsData(context: Context, notified: NotifiedChange): Response {
  return Response.json(noticeJson(createTranslator(context.locale), notified), { headers: PRIVATE });
}

/** The last day to object as a calendar entry. It names the public page: calendars are shared, links are not. */
export function deadlineEntry(
  context: Pick<Context, "locale" | "requestId" | "publicUrl">,
  { processor, change, window, notice, moves }: NotifiedChange,
): Response {
  if (window === null || change.announcedAt === null) throw respondError("page.not_found", context);
  const translator = createTranslator(context.locale);
  const { t, format, locale } = translator;
  const ref = change.ref ?? "";
  const url = `${context.publicUrl}/${processor.slug}/changes/${ref}`;
  const text = writeCalendar({
    name: processor.name,
    language: locale,
    url,
    events: [
      {
        uid: `${notice.id}@${new URL(context.publicUrl).hostname}`,
        // A deadline that moved takes the place of the one before (decision D11; RFC 5545, 3.8.7.4).
        sequence: moves.length + (change.state === "withdrawn" ? 1 : 0),
        status: change.state === "withdrawn" ? "CANCELLED" : "CONFIRMED",
        day: window.lastDay,
        revisedAt: change.withdrawnAt ?? revisedAt(moves) ?? change.announcedAt,
        summary: t("notice.event.summary", { ref, processor: processor.name }),
        description: [
          t("notice.event.description", { until: format.lastMinute(window.windowEndExclusive, window.zone) }),
          ...moves.map((move) => sayMove(translator, move)),
        ].join("\n"),
        url,
      },
    ],
  });
  return new Response(text, {
    headers: {
      ...PRIVATE,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${ref}.ics"`,
    },
  });
}

const PRIVATE = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** When what last moved the deadline was known. */
function revisedAt(moves: readonly ShownMove[]): Instant | null {
  const cause = moves.at(-1)?.cause;
  if (cause === undefined) return null;
  return cause.kind === "proof" ? cause.at : (cause.endedAt ?? cause.startedAt);
}
