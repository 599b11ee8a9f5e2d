import type { Route } from "./access-table";
import { type Place, tokenIn } from "./place";
import { TYPED } from "./product";

const ofNotice = ({ links }: Place) => ({ token: tokenIn(links.notified) });
const page: Route = { who: "notified", params: ofNotice };
const { objector, visitor } = TYPED;
const NO_MAIL = "0190f5f0-0000-7000-8000-000000000000";
const posted = (act: string, form: Partial<NonNullable<Route["forms"]>[number]>): Route => ({
  who: "notified",
  reading: 404,
  forms: [{ on: ({ links }) => `${links.notified}/${act}`, form: "main form", ...form }],
});

/** What a customer's person does about a change besides objecting, and what of it staff then settle. */
export const ACTING_ROUTES: Readonly<Record<string, Route>> = {
  "/n/:token/print": page,
  "/n/:token/question": page,
  "/n/:token/contact": page,
  "/n/:token/approve": page,
  "/n/question": posted("question", {
    sending: { values: { personName: objector.personName, text: objector.text } },
  }),
  "/n/contact": posted("contact", {
    sending: { values: { name: visitor.personName, address: visitor.address, note: objector.text } },
  }),
  // Nobody is named who approves, so that no code is mailed; what was typed is shown again.
  "/n/approve": posted("approve", {
    form: "",
    fields: (place) => ({ ...ofNotice(place), step: "edit", text: objector.text }),
    storesNothing: true,
  }),

  // No mail has come back on the walk: its pages are held against the rules of a page that is not there.
  "/staff/replies": { who: "staff" },
  "/staff/replies/:id": {
    who: "staff",
    params: () => ({ id: NO_MAIL }),
    reading: 404,
    forms: [{ form: "", fields: { as: "other", note: objector.text }, isRefused: true }],
  },
  "/staff/replies/:id/file/:part": { who: "staff", params: () => ({ id: NO_MAIL, part: "mail" }), reading: 404 },
  // Everybody was reached on the walk.
  "/staff/changes/:id/unreached": {
    who: "staff",
    params: ({ changeId }) => ({ id: changeId }),
    forms: [{ form: "", fields: { intent: "prove", controllerId: NO_MAIL }, isRefused: true }],
  },
  "/staff/changes/:id/unreached/files/:fileId": {
    who: "staff",
    params: ({ changeId }) => ({ id: changeId, fileId: NO_MAIL }),
    reading: 404,
  },
  "/staff/questions": { who: "staff" },
  "/staff/questions/:id": {
    who: "staff",
    params: ({ questionId }) => ({ id: questionId }),
    forms: [{ form: "form:has([value=answer])", sending: { values: { answer: visitor.text } } }],
  },
  "/staff/questions/contacts/:id": {
    who: "staff",
    params: ({ namedId }) => ({ id: namedId }),
    forms: [{ form: "form:has([value=decline])", sending: { values: { reason: visitor.text } } }],
  },
};
