import type { CookieOptions } from "@remix-run/node";
import { isLocale, type Locale } from "~/i18n/locales";

/** Under https a cookie is bound to this very host and path (RFC 6265bis `__Host-`); plain http cannot have that. */
export function sessionCookie(secure: boolean): CookieOptions & { name: string } {
  return { name: sessionCookieName(secure), httpOnly: true, sameSite: "lax", path: "/", secure };
}

export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-varsel" : "varsel";
}

/** A Set-Cookie value. `maxAge` in seconds; null: until the browser is closed. */
export function setSessionCookie(token: string, { secure, maxAge }: { secure: boolean; maxAge: number | null }) {
  return setCookie(sessionCookieName(secure), token, { secure, maxAge });
}

export function endSessionCookie(secure: boolean): string {
  return setCookie(sessionCookieName(secure), "", { secure, maxAge: 0 });
}

/** The session of the customers' own space: a person of ours who also is a customer's stays signed in as both. */
export function portalCookieName(secure: boolean): string {
  return secure ? "__Host-varsel-portal" : "varsel-portal";
}

export function setPortalCookie(token: string, secure: boolean): string {
  return setCookie(portalCookieName(secure), token, { secure, maxAge: null });
}

export function endPortalCookie(secure: boolean): string {
  return setCookie(portalCookieName(secure), "", { secure, maxAge: 0 });
}

/** Binds the link of a sign-in mail to the browser that asked for it. */
export function askedCookieName(secure: boolean): string {
  return secure ? "__Host-varsel-asked" : "varsel-asked";
}

/** `maxAge` in seconds; 0 takes it back. */
export function setAskedCookie(token: string, { secure, maxAge }: { secure: boolean; maxAge: number }): string {
  return setCookie(askedCookieName(secure), token, { secure, maxAge });
}

/** What a browser keeps while its owner signs in at the OpenID provider. */
export function oidcCookieName(secure: boolean): string {
  return secure ? "__Host-varsel-oidc" : "varsel-oidc";
}

/** `maxAge` in seconds; 0 takes it back. */
export function setOidcCookie(kept: string, { secure, maxAge }: { secure: boolean; maxAge: number }): string {
  return setCookie(oidcCookieName(secure), kept, { secure, maxAge });
}

/** The language someone chose; set by a POST only. It says nothing about the person, so a year is long enough. */
export function setLanguageCookie(locale: Locale, secure: boolean): string {
  return setCookie("lang", locale, { secure, maxAge: 31_536_000 });
}

export function languageOf(header: string | null | undefined): Locale | null {
  const value = readCookie(header, "lang");
  return isLocale(value) ? value : null;
}

/** The value of the first cookie of that name; null when there is none. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  if (!header?.includes(name)) return null;
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

type Attributes = { secure: boolean; maxAge: number | null };

function setCookie(name: string, value: string, { secure, maxAge }: Attributes): string {
  if (!/^[\w.~-]*$/.test(value)) throw new Error(`The value of the cookie ${name} must be plain`);
  const age = maxAge === null ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=/${age}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}
