import type { IncomingMessage, ServerResponse } from "node:http";
import type { Actor } from "~/domain/people/authorize";
import { isLocale, type Locale } from "~/i18n/locales";
import { negotiateLocale } from "~/i18n/negotiate";
import type { Client } from "./client-address";
import { languageOf } from "./cookies";
import { remember } from "./remember";
import { splitUrl } from "./split-url";

/** One request on its way through the front. */
export type Visit = {
  req: IncomingMessage;
  res: ServerResponse;
  /** Reference of errors and of lines of the log; made when first asked for, which a kept page never does. */
  readonly id: string;
  method: string;
  url: string;
  path: string;
  client: Client;
  /** Who had signed in, as far as answering it made anybody ask. */
  actor: Actor | null;
};

export function createVisit(req: IncomingMessage, res: ServerResponse, newId: () => string, client: Client): Visit {
  const url = req.url ?? "";
  const { path } = splitUrl(url);
  let id: string | undefined;
  return {
    req,
    res,
    method: req.method ?? "",
    url,
    path,
    client,
    actor: null,
    get id() {
      id ??= newId();
      return id;
    },
  };
}

export function isReading({ method }: Visit): boolean {
  return method === "GET" || method === "HEAD";
}

export function localeInUrl({ url }: Visit): Locale | null {
  const asked = url.includes("lang=") ? new URLSearchParams(splitUrl(url).query).get("lang") : null;
  return isLocale(asked) ? asked : null;
}

/** The language to answer in; `fallback` is the processor's own. */
export function localeOf(visit: Visit, fallback: Locale): Locale {
  const { cookie, "accept-language": acceptLanguage } = visit.req.headers;
  return localeInUrl(visit) ?? languageOf(cookie) ?? ofBrowser[fallback](acceptLanguage ?? "");
}

const ofBrowser = {
  en: remember((acceptLanguage) => negotiateLocale({ acceptLanguage, fallback: "en" })),
  da: remember((acceptLanguage) => negotiateLocale({ acceptLanguage, fallback: "da" })),
  sv: remember((acceptLanguage) => negotiateLocale({ acceptLanguage, fallback: "sv" })),
} satisfies Record<Locale, (acceptLanguage: string) => Locale>;
