/** Set on a public route: `export const handle: NavHandle = { nav: "changes" }`, the entry of the menu it stands under. */
export type NavHandle = { nav: "list" | "changes" | "history" | "follow" };

/** The menu's current entry, as the innermost route of the page says. */
export function navOf(matches: readonly { handle: unknown }[]): NavHandle["nav"] | null {
  return matches
    .map(({ handle }) => handle)
    .reduce<NavHandle["nav"] | null>((nav, handle) => entryOf(handle) ?? nav, null);
}

function entryOf(handle: unknown): NavHandle["nav"] | null {
  const nav = typeof handle === "object" && handle !== null && "nav" in handle ? handle.nav : null;
  return NAVS.find((known) => known === nav) ?? null;
}

const NAVS = ["list", "changes", "history", "follow"] as const;
