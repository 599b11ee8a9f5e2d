import type { Links, Product, Workplace } from "./product";

/** One processor's own things: what addresses are made of. */
export type Place = Workplace & { links: Links; letterId: string };

export function placesOf({ workplaces, links }: Product, letterId: string): readonly [Place, Place] {
  return [
    { ...workplaces[0], links: links[0], letterId },
    { ...workplaces[1], links: links[1], letterId },
  ];
}

/** The last word of a link. */
export function tokenIn(link: string): string {
  return link.split("/").at(-1) ?? "";
}
