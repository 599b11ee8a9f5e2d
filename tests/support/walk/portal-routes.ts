import type { Form, Route } from "./access-table";
import { type Place, tokenIn } from "./place";
import { TYPED } from "./product";

const ofSpace = ({ space }: Place) => ({ controllerId: space.controllerId });
const ofUser = ({ space }: Place) => ({ controllerId: space.controllerId, userId: space.userId });
const ofChange = ({ space, ref }: Place) => ({ controllerId: space.controllerId, ref });
const page: Route = { who: "user", params: ofSpace };
const { objector, visitor, asking } = TYPED;
const onChange = (form?: Partial<Form>): Route => ({
  who: "user",
  params: ofChange,
  ...(form === undefined ? {} : { forms: [{ form: "main form[method=post]", ...form }] }),
});

/** The customers' own spaces, and the way in. Forms stand in an order in which each still finds what it is about. */
export const PORTAL_ROUTES: Readonly<Record<string, Route>> = {
  "/sign-in": {
    who: "everybody",
    forms: [{ form: "form:has([name=address])", sending: { values: { address: asking } }, acts: 0 }],
  },
  "/sign-in/code": {
    who: "everybody",
    forms: [{ form: "form:has([name=code])", sending: { values: { code: "00000000" } }, isRefused: true }],
  },
  "/sign-in/link/:token": {
    who: "asking",
    params: ({ signInLink }) => ({ token: tokenIn(signInLink) }),
    forms: [{ form: "", fields: {}, isRefused: true }],
  },
  "/sign-out": { who: "everybody", reading: 405, forms: [{ form: "", fields: {}, storesNothing: true }] },

  // Whoever acts for one customer alone is led to its space.
  "/portal": { who: "user", reading: 303 },
  "/portal/:controllerId": page,
  "/portal/:controllerId/log": page,
  "/portal/:controllerId/log.csv": page,
  "/portal/:controllerId/log.json": page,
  "/portal/:controllerId/changes/:ref": onChange(),
  "/portal/:controllerId/changes/:ref/print": onChange(),
  "/portal/:controllerId/changes/:ref/notice.json": onChange(),
  "/portal/:controllerId/changes/:ref/notice.pdf": onChange(),
  "/portal/:controllerId/changes/:ref/deadline.ics": onChange(),
  "/portal/:controllerId/changes/:ref/receipt/:number": {
    who: "user",
    params: ({ space, ref, links }) => ({
      controllerId: space.controllerId,
      ref,
      number: tokenIn(links.receipt),
    }),
  },
  "/portal/:controllerId/changes/:ref/object": onChange({
    sending: { values: { personName: objector.personName, text: objector.text, step: "send" } },
  }),
  "/portal/:controllerId/changes/:ref/question": onChange({
    sending: { values: { personName: objector.personName, text: objector.text } },
  }),
  "/portal/:controllerId/changes/:ref/contact": onChange({
    sending: { values: { name: visitor.personName, address: visitor.address, note: objector.text } },
  }),
  "/portal/:controllerId/changes/:ref/no-objection": onChange({ sending: { values: { acknowledged: "on" } } }),
  "/portal/:controllerId/changes/:ref/approve": onChange({
    form: "",
    fields: { step: "edit", text: objector.text },
    storesNothing: true,
  }),
  "/portal/:controllerId/users": {
    who: "user",
    params: ofSpace,
    forms: [
      {
        form: "form:has([name=address])",
        sending: { values: { name: visitor.personName, address: visitor.address, roles: ["objector"] } },
      },
    ],
  },
  "/portal/:controllerId/users/review": {
    who: "user",
    params: ofSpace,
    forms: [{ form: "main form[method=post]", sending: { choose: "keep" } }],
  },
  "/portal/:controllerId/users/:userId": {
    who: "user",
    params: ofUser,
    forms: [
      { form: "form:has([value=change])", sending: { values: { name: objector.personName, roles: ["objector"] } } },
      { form: "form:has([value=end])" },
    ],
  },
  "/portal/:controllerId/account": {
    who: "user",
    params: ofSpace,
    forms: [{ form: "form:has([value=others])", isOwn: true }],
  },
  "/portal/:controllerId/data.json": page,
  "/portal/:controllerId/data.pdf": page,
  // Not while a window of the customer is open.
  "/portal/:controllerId/data": {
    who: "user",
    params: ofSpace,
    forms: [{ form: "main form[method=post]", sending: { values: { confirm: "on" } }, isRefused: true, isOwn: true }],
  },

  "/staff/customers/:id/users": {
    who: "staff",
    params: ({ sibling }) => ({ id: sibling.controllerId }),
    forms: [{ form: "form:has([name=admin])", sending: { values: { approver: objector.address } } }],
  },
};
