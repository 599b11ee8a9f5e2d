import type { Calendar } from "~/domain/publication/calendar";
import type { Feed } from "~/domain/publication/feed";
import type { PublicChange } from "~/domain/publication/public-change";
import { type PublicDay, type PublicEvent, publicDays, publicEvents } from "~/domain/publication/public-events";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import type { Instant } from "~/domain/time";
import { sayChange, sayItem } from "~/i18n/say-change";
import type { Translator } from "~/i18n/translator";

export type Followed = {
  processor: PublicProcessor;
  feed: { id: string; since: Instant };
  changes: readonly PublicChange[];
};

/** A processor's changes as a feed, in the reader's language. `path`: the feed's own address; `publicUrl` without a slash. */
export function feedOf(followed: Followed, translator: Translator, publicUrl: string, path: string): Feed {
  const { processor, feed, changes } = followed;
  const { t, locale } = translator;
  const events = publicEvents(changes);
  const demo = processor.isDemo ? [t("layout.demo.banner", { company: processor.legalName })] : [];
  return {
    id: feed.id,
    title: t("feed.title", { processor: processor.name }),
    subtitle: [t("feed.subtitle", { processor: processor.name }), ...demo].join(" "),
    language: locale,
    home: `${publicUrl}/${processor.slug}/changes`,
    self: `${publicUrl}${path}`,
    author: processor.legalName,
    updated: events[0]?.at ?? feed.since,
    entries: events.map((event) => ({
      id: event.id,
      title: titleOf(event, translator),
      url: changeUrl(publicUrl, processor, event.change),
      at: event.at,
      text: textOf(event, translator),
    })),
  };
}

/** The planned and effective days of a processor's changes as a calendar, in the reader's language. */
export function calendarOf({ processor, changes }: Followed, translator: Translator, publicUrl: string): Calendar {
  const { t, locale } = translator;
  return {
    name: t("feed.title", { processor: processor.name }),
    language: locale,
    url: `${publicUrl}/${processor.slug}/changes`,
    events: publicDays(changes).map((day) => ({
      ...day,
      status: STATUSES[day.status],
      summary: `${processor.name}: ${dayTitle(day, translator)}`,
      description: textOf(day, translator),
      url: changeUrl(publicUrl, processor, day.change),
    })),
  };
}

const STATUSES = { planned: "TENTATIVE", in_force: "CONFIRMED", withdrawn: "CANCELLED" } as const;

function changeUrl(publicUrl: string, { slug }: PublicProcessor, { ref }: PublicChange): string {
  return `${publicUrl}/${slug}/changes/${ref}`;
}

function titleOf({ kind, items }: PublicEvent, translator: Translator): string {
  const what = whatOf(items, translator);
  if (kind === "announced") return translator.t("feed.announced", { what });
  return kind === "in_force" ? translator.t("feed.inForce", { what }) : translator.t("feed.withdrawn", { what });
}

function dayTitle({ status, items }: PublicDay, translator: Translator): string {
  const what = whatOf(items, translator);
  if (status === "planned") return translator.t("feed.planned", { what });
  return status === "in_force" ? translator.t("feed.inForce", { what }) : translator.t("feed.withdrawn", { what });
}

function whatOf(items: PublicEvent["items"], translator: Translator): string {
  return sayChange(
    translator,
    items.map(({ change }) => change),
  );
}

/** What changes, a line each, and when. */
function textOf({ change, items, version }: Pick<PublicEvent, "change" | "items" | "version">, translator: Translator) {
  const { t, format } = translator;
  const day = (on: string) => format.day(on, "long");
  const lines = [
    t("change.kicker", { ref: change.ref }),
    ...items.map((item) => `${sayItem(translator, item.change)} (${t(`kinds.${item.change.kind}.label`)})`),
    t("change.announcedOn", { day: day(change.announcedOn) }),
    version !== null && t("change.effectiveSince", { day: day(version.day), version: String(version.n) }),
    version === null && change.firstDay !== null && t("change.effectiveOn", { day: day(change.firstDay) }),
    change.corrects !== null && t("change.corrects", { ref: change.corrects }),
    change.correctedBy !== null && t("change.correctedBy", { ref: change.correctedBy }),
    change.withdrawnOn !== null && t("change.withdrawnOn", { day: day(change.withdrawnOn) }),
  ];
  return lines.filter((line) => line !== false).join("\n");
}
