import type { NotifiedChange } from "~/domain/notice/notified-change";
import { writeCalendar } from "~/domain/publication/calendar";
import { createTranslator } from "~/i18n/translator";
import type { Context } from "./context";
import { noticeJson } from "./notice-json";
import { respondError } from "./respond-error";

/** The notice as data, for the customer's own systems. */
export function noticeAsData(context: Context, notified: NotifiedChange): Response {
  return Response.json(noticeJson(createTranslator(context.locale), notified), { headers: PRIVATE });
}

/** The last day to object as a calendar entry. It names the public page: calendars are shared, links are not. */
export function deadlineEntry(context: Context, { processor, change, window, notice }: NotifiedChange): Response {
  if (window === null || change.announcedAt === null) throw respondError("page.not_found", context);
  const { t, format, locale } = createTranslator(context.locale);
  const ref = change.ref ?? "";
  const url = `${context.publicUrl}/${processor.slug}/changes/${ref}`;
  const text = writeCalendar({
    name: processor.name,
    language: locale,
    url,
    events: [
      {
        uid: `${notice.id}@${new URL(context.publicUrl).hostname}`,
        // A deadline that proof moved later takes the place of the one told before (decision D11).
        sequence: (notice.movedWindow === null ? 0 : 1) + (change.state === "withdrawn" ? 2 : 0),
        status: change.state === "withdrawn" ? "CANCELLED" : "CONFIRMED",
        day: window.lastDay,
        revisedAt: change.withdrawnAt ?? notice.provenAt ?? change.announcedAt,
        summary: t("notice.event.summary", { ref, processor: processor.name }),
        description: t("notice.event.description", {
          until: format.lastMinute(window.windowEndExclusive, window.zone),
        }),
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
