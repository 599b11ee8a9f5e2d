import type { Route } from "./access-table";
import type { Place } from "./place";

/** The log of what was done, what of it somebody looks at again, and the reason for looking behind a mask. */
export const AUDIT_ROUTES: Readonly<Record<string, Route>> = {
  "/staff/log": { who: "staff" },
  "/staff/samples": {
    who: "staff",
    forms: [
      {
        form: "main form",
        sending: { values: { firstDay: "2026-11-23", lastDay: "2026-11-23", number: "3" } },
        isReview: true,
      },
    ],
  },
  "/staff/samples/:id": {
    who: "staff",
    params: ({ sampleId }: Place) => ({ id: sampleId }),
    forms: [
      {
        form: "main form:first",
        sending: { values: { verdict: "breach", note: "Nobody asked for it" } },
        isReview: true,
      },
    ],
  },
  "/staff/customers/:id/open": {
    who: "staff",
    params: ({ customerId }: Place) => ({ id: customerId }),
    forms: [{ form: "main form", sending: { values: { reason: "The customer asks by telephone who is told" } } }],
  },
};
