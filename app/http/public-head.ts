import type { MetaDescriptor } from "@remix-run/node";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import { isLocale } from "~/i18n/locales";
import { createTranslator, type Translator } from "~/i18n/translator";

type Matches = readonly ({ id: string; data: unknown } | undefined)[];

export type HeadOptions = {
  /** Of the pages that mails link to: their address is a key, and no machine is to keep it. */
  isPersonal?: boolean;
  /** Addresses of the page's own matter in other forms, beside the processor's feeds. */
  files?: readonly { type: string; href: string }[];
};

/**
 * Title and links of a public page: every page of a processor names its feeds and calendar (`rel=alternate`), so that a
 * reader finds them from wherever somebody was. In: the page's matches, of which one has loaded the processor.
 */
export function publicHead(
  matches: Matches,
  title: (translator: Translator) => string,
  { isPersonal = false, files = [] }: HeadOptions = {},
): MetaDescriptor[] {
  const translator = translatorOf(matches);
  const processor = processorIn(matches);
  const { t } = translator;
  const end = processor === null ? t("common.product") : processor.name;
  const feeds = processor === null ? [] : feedsOf(processor, t("feed.title", { processor: processor.name }));
  return [
    { title: `${title(translator)} · ${end}` },
    ...(isPersonal ? [{ name: "robots", content: "noindex, nofollow" }] : []),
    ...[...feeds, ...files].map((link) => ({ tagName: "link" as const, rel: "alternate", ...link })),
  ];
}

function feedsOf({ slug }: PublicProcessor, title: string) {
  return [
    { type: "application/atom+xml", href: `/${slug}/feed.atom`, title },
    { type: "application/feed+json", href: `/${slug}/feed.json`, title },
    { type: "text/calendar", href: `/${slug}/changes.ics`, title },
  ];
}

function translatorOf(matches: Matches): Translator {
  const root = matches.find((match) => match?.id === "root")?.data;
  const locale = isRecord(root) ? root.locale : null;
  return createTranslator(isLocale(locale) ? locale : "en");
}

function processorIn(matches: Matches): PublicProcessor | null {
  for (const match of matches) {
    const data = match?.data;
    if (isRecord(data) && isRecord(data.processor) && "slug" in data.processor)
      return data.processor as PublicProcessor;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
