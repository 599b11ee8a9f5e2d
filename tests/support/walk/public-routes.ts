import type { Route } from "./access-table";
import { type Place, tokenIn } from "./place";
import { TYPED } from "./product";

const ofProcessor = ({ slug }: Place) => ({ processor: slug });
const ofChange = ({ slug, ref }: Place) => ({ processor: slug, ref });
const ofSlug = ({ slug }: Place) => ({ slug });
const ofNotice = ({ links }: Place) => ({ token: tokenIn(links.notified) });
const page: Route = { who: "everybody", params: ofProcessor };
const json: Route = { who: "everybody", params: ofSlug };
const { objector, visitor } = TYPED;

/** What needs no session: pages for everybody, and those whose address is a link from a mail. */
export const PUBLIC_ROUTES: Readonly<Record<string, Route>> = {
  "/": { who: "everybody" },
  "/*": { who: "everybody", reading: 404 },
  "/robots.txt": { who: "everybody" },
  "/tools/deadline": { who: "everybody" },
  "/tools/deadline.json": { who: "everybody" },
  "/language": {
    who: "everybody",
    reading: 405,
    forms: [{ form: "", fields: { lang: "sv", to: "/" }, storesNothing: true }],
  },

  "/:processor": page,
  "/:processor.csv": page,
  "/:processor.json": page,
  "/:processor.jsonld": page,
  "/:processor.md": page,
  "/:processor/theme.css": page,
  "/:processor/feed.atom": page,
  "/:processor/feed.json": page,
  "/:processor/changes.ics": page,
  "/:processor/compare": page,
  "/:processor/versions": page,
  "/:processor/versions/:n": { who: "everybody", params: ({ slug }) => ({ processor: slug, n: "1" }) },
  "/:processor/changes": page,
  "/:processor/changes/:ref": { who: "everybody", params: ofChange },
  "/:processor/changes/:ref/object": {
    who: "everybody",
    params: ofChange,
    forms: [{ form: "form:has([name=organisation])", sending: { values: { ...visitor, step: "send" } } }],
  },
  "/:processor/subscribe": {
    ...page,
    forms: [{ form: "form:has([name=email])", sending: { values: { email: TYPED.asking } } }],
  },

  "/api/v1/openapi.json": { who: "everybody" },
  "/api/v1/processors/:slug/list": json,
  "/api/v1/processors/:slug/versions": json,
  "/api/v1/processors/:slug/versions/:n": { who: "everybody", params: ({ slug }) => ({ slug, n: "1" }) },
  "/api/v1/processors/:slug/diff": json,
  "/api/v1/processors/:slug/changes": json,
  "/api/v1/processors/:slug/changes/:ref": { who: "everybody", params: ({ slug, ref }) => ({ slug, ref }) },

  "/n/:token": { who: "notified", params: ofNotice },
  "/n/:token/deadline.ics": { who: "notified", params: ofNotice },
  "/n/:token/notice.json": { who: "notified", params: ofNotice },
  "/n/:token/notice.pdf": { who: "notified", params: ofNotice },
  "/n/:token/list": { who: "notified", params: ofNotice },
  "/n/:token/object": { who: "notified", params: ofNotice },
  "/n/:token/no-objection": { who: "notified", params: ofNotice },
  "/n/:token/receipt/:number": {
    who: "notified",
    params: ({ links }) => ({ token: tokenIn(links.objected), number: tokenIn(links.receipt) }),
  },
  "/n/object": {
    who: "notified",
    reading: 404,
    forms: [
      {
        on: ({ links }) => `${links.notified}/object`,
        form: "form:has([name=personName])",
        sending: { values: { personName: objector.personName, text: objector.text, step: "send" } },
      },
    ],
  },
  "/n/no-objection": {
    who: "notified",
    reading: 404,
    forms: [{ on: ({ links }) => `${links.notified}/no-objection`, form: "main form", ticks: "acknowledged" }],
  },

  "/objections/confirm/:token": { who: "objector", params: ({ links }) => ({ token: tokenIn(links.confirmed) }) },
  "/objections/confirm": {
    who: "objector",
    reading: 405,
    forms: [
      {
        on: ({ links }) => links.unconfirmed,
        form: "form:has([value=confirm])",
        sending: { press: "[value=confirm]" },
      },
    ],
  },
  "/subscriptions/confirm/:token": {
    who: "follower",
    params: ({ links }) => ({ token: tokenIn(links.follow) }),
    forms: [{ form: "main form" }],
  },
  "/subscriptions/:token": {
    who: "follower",
    params: ({ links }) => ({ token: tokenIn(links.manage) }),
    forms: [{ form: "form:has([name=language])", sending: { values: { language: "sv" } } }],
  },
  "/u/:token": {
    who: "follower",
    params: ({ links }) => ({ token: tokenIn(links.manage) }),
    forms: [{ form: "main form" }],
  },

  "/dev/mail": { who: "development" },
  "/dev/mail/:id": { who: "development", params: ({ letterId }) => ({ id: letterId }) },
  "/dev/mail/:id/html": { who: "development", params: ({ letterId }) => ({ id: letterId }) },
};
