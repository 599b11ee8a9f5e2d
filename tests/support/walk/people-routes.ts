import type { Form, Route } from "./access-table";
import { type Place, tokenIn } from "./place";
import { TYPED } from "./product";

const ofPerson = ({ personId }: Place) => ({ id: personId });
const { personName, address } = TYPED.visitor;
const password = TYPED.password;
const choice: Form["sending"] = { values: { password, again: password } };
const FORM = "form:has([name=password])";

/** Accounts of staff: given, changed and ended by an administrator, and the ways in from a mail. */
export const PEOPLE_ROUTES: Readonly<Record<string, Route>> = {
  "/staff/people": { who: "staff" },
  "/staff/people/invite": {
    who: "staff",
    forms: [
      { form: "form:has([name=address])", sending: { values: { name: personName, address, roles: ["editor"] } } },
    ],
  },
  "/staff/people/review": {
    who: "staff",
    forms: [{ form: "main form[method=post]", sending: { choose: "keep" } }],
  },
  "/staff/people/:id": {
    who: "staff",
    params: ofPerson,
    forms: [
      { form: "form:has([value=change])", sending: { values: { roles: ["editor", "auditor"] } } },
      { form: "form:has([value=invite])" },
      { form: "form:has([value=factor])", params: ({ enrolledId }) => ({ id: enrolledId }) },
      { form: "form:has([value=end])" },
    ],
  },
  "/staff/welcome/:token": { who: "invited", params: ({ invitation }) => ({ token: tokenIn(invitation) }) },
  "/staff/welcome": {
    who: "everybody",
    reading: 404,
    forms: [{ on: ({ invitation }) => invitation, form: FORM, sending: choice }],
  },
  "/staff/reset": {
    who: "everybody",
    forms: [{ form: "form:has([name=address])", sending: { values: { address } }, acts: 0 }],
  },
  "/staff/reset/:token": { who: "invited", params: ({ reset }) => ({ token: tokenIn(reset) }) },
  "/staff/reset/password": {
    who: "everybody",
    reading: 404,
    forms: [{ on: ({ reset }) => reset, form: FORM, sending: choice }],
  },
  // Not there where the settings name no provider.
  "/staff/sign-in/oidc": { who: "everybody", reading: 404 },
  "/staff/sign-in/oidc/callback": { who: "everybody", reading: 404 },
};
