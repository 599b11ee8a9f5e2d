import type { App } from "~/composition.server";
import type { Actor } from "~/domain/people/authorize";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { Instant } from "~/domain/time";
import type { Locale } from "~/i18n/locales";
import type { Log } from "~/ports/log";

/** What a browser brings along to the customers' own space. */
export type PortalFacts = {
  /** The session cookie's value; null without one. */
  token: string | null;
  /** The value by which a browser that asked to sign in is known again; null where it did not. */
  asked: string | null;
};

/** What our server knows of a request before Remix sees it. */
export type RequestFacts = {
  /** Shown to people as the reference of an error, and written with each line of the log. */
  requestId: string;
  /** When the last byte of the request had arrived, before any queue: the moment that deadlines compare with. */
  receivedAt: Instant;
  /** The language to answer in. */
  locale: Locale;
  /** The language named in the address, to be kept in links; null when none is. */
  localeInUrl: Locale | null;
  /** What rate limits count by; never written to a log. */
  clientNetwork: string;
  /** The session cookie's value; null without one. */
  sessionToken: string | null;
  /** Who has signed in; looked up once, when first asked. */
  actor(): Promise<StaffActor | null>;
  /** The cookies of the customers' own space. */
  portal: PortalFacts;
  /** To be told of a customer's user whom a page let in, so that what is then refused is told of them (GS-12). */
  signedIn(who: Actor): void;
  /** Marks the script of a page that carries script (`handle.client`). */
  nonce: string;
  /** The content security policy under which only script with `nonce` runs. */
  scriptPolicy: string;
  /** Scheme, host and port of every absolute address that is shown or sent. */
  publicUrl: string;
  /** To be told of what a page threw and nobody foresaw: it decides what the visitor is told. */
  failed(error: unknown): void;
  /** Whether cookies are Secure and `__Host-`. */
  secure: boolean;
  log: Log;
  /** Aborted when the server stops: what answers for long ends then. */
  stopping: AbortSignal;
};

/** What the server hands to loaders and actions as `context`. */
export type Context = RequestFacts & { app: App };

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestFacts {
    app: App;
  }
}
