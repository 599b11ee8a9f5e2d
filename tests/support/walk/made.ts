import type { Page } from "./visitor";

/** What a pattern finds in the links of a page. */
export function linked(page: Page | undefined, pattern: RegExp): string[] {
  if (page === undefined) return [];
  const links = page.$("a[href]").map((_, { attribs }) => attribs.href ?? "");
  return links.get().flatMap((href) => pattern.exec(href)?.[1] ?? []);
}

/** What is there, since the walk made it. */
export function known(id: string | undefined): string {
  if (id === undefined) throw new Error("A page of the workplace does not lead to what was made on the walk");
  return id;
}
