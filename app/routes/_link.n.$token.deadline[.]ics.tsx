import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCalendar } from "~/domain/publication/calendar";
import { requireNotified } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { createTranslator } from "~/i18n/translator";

/** The last day to object as a calendar entry. It names the public page: calendars are shared, links are not. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { processor, change, window, notice } = await requireNotified(context, params.token);
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
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${ref}.ics"`,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
