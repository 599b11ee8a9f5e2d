import type { HeadersFunction } from "@remix-run/node";

/** A page behind a secret link: kept by nobody, listed by nobody. That no other site is told its address is the front's. */
export const privateHeaders: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });
