/** What a browser says about where an unsafe request comes from. */
export type Origins = {
  method: string;
  path: string;
  secFetchSite: string | undefined;
  origin: string | undefined;
};

export type OriginVerdict = { ok: true; withoutCookies: boolean } | { ok: false; code: "origin.refused" };

/**
 * Whether a request may act. What is safe passes; an act must be said by the browser to come from this site
 * (Fetch Metadata), or, where the browser says nothing, carry this site's origin (RFC 6454). A few exact
 * addresses take requests from anywhere, and for that reason never with cookies. `publicUrl` is the configured
 * one, never what a header says our host is.
 */
export function checkOrigin({ method, path, secFetchSite, origin }: Origins, publicUrl: string): OriginVerdict {
  if (method === "GET" || method === "HEAD") return WITH_COOKIES;
  if (FROM_ANYWHERE.some((exception) => exception.method === method && exception.path.test(path)))
    return { ok: true, withoutCookies: true };
  const own =
    secFetchSite === undefined ? origin === publicUrl : secFetchSite === "same-origin" || secFetchSite === "none";
  return own ? WITH_COOKIES : { ok: false, code: "origin.refused" };
}

const WITH_COOKIES = { ok: true, withoutCookies: false } as const;

/** One-click leave is posted by mail providers (RFC 8058 §3.2); its authority is the token in the address alone. */
const FROM_ANYWHERE: { method: string; path: RegExp }[] = [{ method: "POST", path: /^\/u\/[A-Za-z0-9_-]+$/ }];
