import { ACTING_ROUTES } from "./acting-routes";
import { AUDIT_ROUTES } from "./audit-routes";
import { PEOPLE_ROUTES } from "./people-routes";
import type { Place } from "./place";
import { PORTAL_ROUTES } from "./portal-routes";
import { PUBLIC_ROUTES } from "./public-routes";
import { STAFF_ROUTES } from "./staff-routes";
import type { Sending } from "./visitor";

export type Who =
  | "everybody"
  /** Programs that watch over this one. */
  | "machine"
  /** A contact of a customer, by the link in the notice. */
  | "notified"
  /** Whoever objected by the open form, by the link in the mail that asks to confirm. */
  | "objector"
  /** By the links in mails to followers. */
  | "follower"
  /** Whoever was invited to work there, or asked for a new password, by the link in the mail. */
  | "invited"
  /** By the link of a sign-in mail. */
  | "asking"
  /** With a session, and only what the customers have for whom the address may act. */
  | "user"
  /** With a session, and only what their own processor has. */
  | "staff"
  /** Nobody where there is a mail server, nobody in production. */
  | "development";

/** A form of a page that sends to a route. */
export type Form = {
  /** The page that has it, where that is not the route's own. */
  on?: (place: Place) => string;
  form: string;
  sending?: Sending | ((place: Place) => Sending);
  /** Name of boxes that are all ticked. */
  ticks?: string;
  /** What is sent instead, where no page has the form in this state. */
  fields?: Readonly<Record<string, string>> | ((place: Place) => Readonly<Record<string, string>>);
  /** Entries that it makes in the log of acts, where that is not one; none where it stores nothing. */
  acts?: number;
  /** Sent where it may be, it stores nothing. */
  storesNothing?: boolean;
  /** Asks for a code of an authenticator app: what it does then is tested where people sign in. */
  needsCode?: boolean;
  /** Refused as things stand on the walk: what it does then is tested where it is about. */
  isRefused?: boolean;
  /** About the sender's own account: whoever works there may send it. */
  isOwn?: boolean;
  /** Of those who look over what others did: an auditor sends it, who sends nothing else. */
  isReview?: boolean;
  /** Whom it is about, where that is not what the route says. */
  params?: (place: Place) => Params;
};

export type Params = Readonly<Record<string, string>>;

export type Route = {
  who: Who;
  /** Status of reading it, where that is not 200. */
  reading?: number;
  params?: (place: Place) => Params;
  forms?: readonly Form[];
};

/** Every address of the product: who may have it, and by which forms something is sent there. */
export const ACCESS: Readonly<Record<string, Route>> = {
  ...PUBLIC_ROUTES,
  ...STAFF_ROUTES,
  ...PEOPLE_ROUTES,
  ...ACTING_ROUTES,
  ...AUDIT_ROUTES,
  ...PORTAL_ROUTES,
};

/** What the server answers by itself, before any route. */
export const OWN_ADDRESSES: Readonly<Record<string, Who>> = {
  "/healthz": "machine",
  "/readyz": "machine",
  "/assets": "everybody",
};

/** The address that a pattern stands for. */
export function addressOf(pattern: string, params: Params): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The table says nothing of :${name} in ${pattern}`);
    return value;
  });
}
