/** `path` when it leads to a page of this site, else null: `//host`, `/\host`, schemes and control characters do not. */
export function localPath(path: unknown): string | null {
  if (typeof path !== "string" || path.length > 2048 || !/^\/[^\\\p{Cc}\s]*$/u.test(path)) return null;
  if (!URL.canParse(path, ORIGIN)) return null;
  const { origin, pathname, search, hash } = new URL(path, ORIGIN);
  // Resolving `/a/..//host` leaves `//host`, which a browser takes for another site.
  return origin === ORIGIN && !pathname.startsWith("//") ? pathname + search + hash : null;
}

/**
 * After an act: show the page at `path` by GET (303, RFC 9110 §15.4.4).
 * In: a path of this site (what is none leads to the front page), and headers such as Set-Cookie.
 */
export function redirectTo(path: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set("Location", localPath(path) ?? "/");
  return new Response(null, { status: 303, headers: all });
}

/** To another site that the operator named in the settings: never to an address that came with a request. */
export function redirectAway(url: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set("Location", url);
  return new Response(null, { status: 303, headers: all });
}

const ORIGIN = "http://varsel.invalid";
