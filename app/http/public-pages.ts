import { QUESTION_FIELDS } from "~/domain/periods/question";
import { isSlug } from "~/domain/processor/processor";
import { isLocale } from "~/i18n/locales";
import { remember } from "./remember";
import { splitUrl } from "./split-url";

/** A public page: whose it is, and its address with nothing in it but what the page depends on. */
export type PublicPage = {
  /** Null: no single processor's, such as the front page, which shows them all. */
  slug: string | null;
  url: string;
  /** A signed-in person is shown more: not kept for them. */
  moreWhenSignedIn: boolean;
};

/**
 * The addresses whose answer is the same for everyone, and the query parameters each knows. In: path and query.
 * Out: null for what must not be kept (forms, own spaces, links from mails, unknown addresses).
 */
export const publicPageOf = remember((url): PublicPage | null => {
  if (url.length > LONGEST) return null;
  const { path, query } = splitUrl(url);
  for (const { pattern, parameters } of PAGES) {
    const slug = pattern.exec(path)?.[1];
    if (slug === undefined || !isSlug(slug)) continue;
    return { slug, url: path + known(query, parameters), moreWhenSignedIn: path.startsWith("/api/") };
  }
  const parameters = NOBODYS.get(path);
  return parameters === undefined
    ? null
    : { slug: null, url: path + known(query, parameters), moreWhenSignedIn: false };
});

const LONGEST = 1024;
/** Parameters of the list and of its files. */
const LIST = ["on", "country", "service", "basis", "status"];

const NOBODYS = new Map<string, readonly string[]>([
  ["/", LIST],
  ["/tools/deadline", QUESTION_FIELDS],
  ["/tools/deadline.json", QUESTION_FIELDS],
]);

const PAGES: { pattern: RegExp; parameters: string[] }[] = [
  { pattern: /^\/([a-z0-9-]+)(?:\.(?:json|csv|jsonld|md))?$/, parameters: LIST },
  { pattern: /^\/([a-z0-9-]+)\/changes(?:\/[0-9-]+)?$/, parameters: [] },
  { pattern: /^\/([a-z0-9-]+)\/versions(?:\/[0-9]+)?$/, parameters: [] },
  { pattern: /^\/([a-z0-9-]+)\/compare$/, parameters: ["from", "to"] },
  { pattern: /^\/([a-z0-9-]+)\/(?:feed\.atom|feed\.json|changes\.ics|theme\.css)$/, parameters: [] },
  { pattern: /^\/([a-z0-9-]+)\/log(?:\/[\w./-]*)?$/, parameters: [] },
  {
    pattern: /^\/api\/v1\/processors\/([a-z0-9-]+)\/(?:list|diff|(?:versions|changes)(?:\/[0-9-]+)?)$/,
    parameters: ["on", "from", "to"],
  },
];

/** The parameters that count, in one order, so that neither order nor additions make a second page. */
function known(query: string, parameters: readonly string[]): string {
  if (query === "") return "";
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  // A form sends the conditions that are not set too, empty.
  for (const name of parameters) for (const value of given.getAll(name)) if (value !== "") kept.append(name, value);
  const locale = given.get("lang");
  if (isLocale(locale)) kept.append("lang", locale);
  return kept.size === 0 ? "" : `?${kept}`;
}
