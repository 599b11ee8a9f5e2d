/** What somebody who objects may wish for; asked, never demanded. Stored as the code, or as written by staff. */
export const WISHES = ["withdraw", "stay", "alternative", "safeguards", "terminate"] as const;
export type Wish = (typeof WISHES)[number];

export function isWish(wish: string): wish is Wish {
  return (WISHES as readonly string[]).includes(wish);
}
