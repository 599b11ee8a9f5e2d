import type { CheerioAPI } from "cheerio";
import type { Visitor } from "./visitor";

export type Crawl = {
  /** Status of every address that was opened. */
  opened: ReadonlyMap<string, number>;
  /** The page on which an address was first found. */
  foundOn: ReadonlyMap<string, string>;
  /** Where each form that is posted goes, with its fields as they would stand in an address. */
  forms: ReadonlySet<string>;
};

/** Opens whatever `starts` lead to, by links, files, feeds and search forms; forms that act are left alone. */
export async function crawl(visitor: Visitor, starts: readonly string[]): Promise<Crawl> {
  const opened = new Map<string, number>();
  const foundOn = new Map(starts.map((path) => [path, "the start"]));
  const forms = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (opened.has(path)) continue;
    opened.set(path, 0);
    const page = await visitor.open(path);
    opened.set(path, page.status);
    if (!page.headers.get("content-type")?.startsWith("text/html")) continue;
    for (const address of formsOf(page.$, page.path, "post")) forms.add(address);
    for (const next of [...linksOf(page.$, page.path), ...formsOf(page.$, page.path, "get")]) {
      if (foundOn.has(next)) continue;
      foundOn.set(next, path);
      waiting.push(next);
    }
  }
  return { opened, foundOn, forms };

  function linksOf($: CheerioAPI, from: string): string[] {
    const named = $("[href]").map((_, { attribs }) => attribs.href ?? "");
    const shown = $("[src]").map((_, { attribs }) => attribs.src ?? "");
    return [...named.get(), ...shown.get()].flatMap((href) => local(href, from) ?? []);
  }

  function formsOf($: CheerioAPI, from: string, method: "get" | "post"): string[] {
    const selected = $("form").filter((_, form) => ($(form).attr("method") ?? "get").toLowerCase() === method);
    return selected.get().flatMap((form) => {
      const fields = $(form).serializeArray();
      const path = local($(form).attr("action") ?? from, from);
      if (path === null) return [];
      const query = new URLSearchParams(fields.map(({ name, value }): [string, string] => [name, value]));
      for (const button of $(form).find("button[name]").get()) {
        query.append($(button).attr("name") ?? "", $(button).attr("value") ?? "");
      }
      return [`${path}${path.includes("?") ? "&" : "?"}${query}`];
    });
  }

  /** The path of an address on this site, without its fragment; null elsewhere. */
  function local(href: string, from: string): string | null {
    const url = new URL(href, visitor.base + from);
    return url.origin === visitor.base ? url.pathname + url.search : null;
  }
}
