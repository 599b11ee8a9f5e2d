import type { Route } from "./access-table";
import { vendor } from "./announce";
import type { Place } from "./place";
import { TYPED } from "./product";

/** Of a mail that nobody has; one that was sent is among the screens. */
const NO_MAIL = "0190f5f0-0000-7000-8000-000000000000";
const ofDraft = ({ draftId }: Place) => ({ id: draftId });
const ofImport = ({ importDraftId }: Place) => ({ id: importDraftId });
const ofChange = ({ changeId }: Place) => ({ id: changeId });
const ofAnswers = ({ changeId, customerId }: Place) => ({ id: changeId, controllerId: customerId });
const ofCustomer = ({ customerId }: Place) => ({ id: customerId });
const ofObjection = ({ objectionId }: Place) => ({ id: objectionId });
const ofUnmatched = ({ unmatchedId }: Place) => ({ id: unmatchedId });
const ofUnconfirmed = ({ unconfirmedId }: Place) => ({ id: unconfirmedId });
const page: Route = { who: "staff" };
const { text: reason, personName, address } = TYPED.objector;

/** On the evening before the walk. */
const OUTAGE = { startDay: "2026-11-22", startTime: "20:00", endDay: "2026-11-22", endTime: "21:00" };

/** The workplace. Forms stand in an order in which each still finds what it is about. */
export const STAFF_ROUTES: Readonly<Record<string, Route>> = {
  "/staff": page,
  "/staff/list": page,
  "/staff/adequacy": page,
  "/staff/sign-in": {
    who: "everybody",
    forms: [{ form: "form:has([name=password])", sending: { values: { address, password: reason } } }],
  },

  // Steps of signing in: where nobody has shown a password they lead back to it.
  "/staff/sign-in/code": {
    who: "everybody",
    reading: 303,
    forms: [{ form: "form:has([name=code])", fields: { code: "000000" }, needsCode: true }],
  },
  "/staff/sign-in/second-factor": {
    who: "everybody",
    reading: 303,
    forms: [{ form: "form:has([name=code])", fields: { code: "000000" }, needsCode: true }],
  },
  "/staff/account/second-factor": {
    who: "staff",
    forms: [
      {
        form: "form:has([name=code])",
        sending: { values: { code: "000000", proof: reason } },
        needsCode: true,
        isOwn: true,
      },
    ],
  },
  "/staff/account": { who: "staff", forms: [{ form: "form:has([value=others])", isOwn: true }] },

  "/staff/drafts": {
    who: "staff",
    forms: [{ form: "form:has([value=import])", sending: { press: "[value=import]" } }],
  },
  "/staff/drafts/new": {
    who: "staff",
    forms: [{ form: "form:has([name=legalName])", sending: { values: vendor("Nyfugl ApS") } }],
  },
  "/staff/drafts/:id": {
    who: "staff",
    params: ofDraft,
    forms: [
      { form: "form:has([name=firstDay]:not([type=hidden]))", sending: { values: { firstDay: "2027-06-01" } } },
      { form: "form:has([value=note]):first" },
      { form: "form:has([value=emergency])", sending: { values: { reason } } },
    ],
  },
  "/staff/drafts/:id/add": {
    who: "staff",
    params: ofDraft,
    forms: [{ form: "form:has([name=legalName])", sending: { values: vendor("Endnufugl ApS") } }],
  },
  "/staff/drafts/:id/entries/:entryId": {
    who: "staff",
    params: ({ draftId, entryId }) => ({ id: draftId, entryId }),
    forms: [{ form: "form:has([name=legalName])", sending: { values: { contact: personName } } }],
  },
  "/staff/drafts/:id/mail": {
    who: "staff",
    params: ofDraft,
    forms: [{ form: "main form[method=post]" }],
  },
  "/staff/drafts/:id/mail.html": { who: "staff", params: ofDraft },
  "/staff/drafts/:id/import": {
    who: "staff",
    params: ofImport,
    forms: [{ form: "form:has([name=text])", sending: { values: { text: "| Navn |\n|---|\n| Kanariefugl |\n" } } }],
  },
  "/staff/drafts/:id/questions": {
    who: "staff",
    params: ofImport,
    forms: [{ form: "form:has([value=drop])", sending: { values: { intent: "drop" } } }],
  },
  "/staff/drafts/:id/discard": { who: "staff", params: ofImport, forms: [{ form: "main form" }] },
  "/staff/drafts/:id/class/:entryId": {
    who: "staff",
    params: ({ draftId, entryId }) => ({ id: draftId, entryId }),
    forms: [{ form: "form:has([value=raise])", sending: { values: { kind: "DATA_WIDENED", reason } } }],
  },
  "/staff/drafts/:id/review": {
    who: "staff",
    params: ofDraft,
    forms: [{ form: "form:has([name=when])", sending: { values: { when: "now" } }, ticks: "acknowledged" }],
  },

  "/staff/outages": {
    who: "staff",
    forms: [{ form: "form:has([name=startDay])", sending: { values: { ...OUTAGE, reason } } }],
  },
  "/staff/policy": {
    who: "staff",
    forms: [
      { form: "form:has([name=staffId]):first", sending: { values: { trainedOn: "2026-11-01" } } },
      { form: "form:has([value=policy])", sending: { values: { blocks: "risk_class" } } },
      { form: "form:has([value=policy])" },
      { form: "form:has([value=leading])", sending: { values: { language: "en" } } },
      // One person may publish, and then four eyes again.
      { form: "form:has([value=publishing])", sending: { values: { reason } } },
      { form: "form:has([value=publishing])", sending: { values: { reason } } },
    ],
  },

  "/staff/mails/:id": { who: "staff", params: () => ({ id: NO_MAIL }), reading: 404 },
  "/staff/mail": {
    who: "staff",
    forms: [
      // Held back, and let go again, so that what comes after is sent.
      { form: "form:has([value=pause])", sending: { values: { reason } } },
      { form: "form:has([value=resume])", fields: { intent: "resume", reason } },
    ],
  },

  "/staff/account/data": page,
  "/staff/account/data.json": page,
  "/staff/account/data.pdf": page,
  "/staff/persons": {
    who: "staff",
    forms: [{ form: "form:has([value=show])", sending: { values: { address, reason } }, storesNothing: true, acts: 1 }],
  },
  "/staff/persons/file": {
    who: "staff",
    reading: 405,
    forms: [
      {
        form: "",
        fields: ({ space }) => ({ address: space.address, reason, format: "json" }),
        storesNothing: true,
        acts: 1,
      },
    ],
  },

  "/staff/changes": page,
  "/staff/changes/:id": {
    who: "staff",
    params: ofChange,
    forms: [
      { form: "form:has([value=undo])", params: ({ scheduledId }) => ({ id: scheduledId }) },
      { form: "", fields: { intent: "publish" } },
      { form: "", fields: { intent: "correct" } },
    ],
  },

  "/staff/customers": page,
  "/staff/customers/import": {
    who: "staff",
    forms: [{ form: "form:has([name=text])", fields: { intent: "apply", text: table() } }],
  },
  "/staff/customers/terms": page,
  "/staff/customers/terms/:termsId": {
    who: "staff",
    params: ({ termsId }) => ({ termsId }),
    forms: [{ form: "form:has([name=profile])", sending: { values: { name: reason, why: reason } } }],
  },
  "/staff/customers/:id": {
    who: "staff",
    params: ofCustomer,
    forms: [
      { form: "form:has([value=add])", sending: { values: { name: personName, address } } },
      { form: "form:has([value=terms])", sending: { values: { "notice.count": "45", why: reason } } },
      { form: "form:has([value=end]):first" },
    ],
  },

  "/staff/objections": page,
  "/staff/objections/:id": {
    who: "staff",
    params: ofObjection,
    forms: [
      { form: "form:has([name=outcome])", sending: { values: { outcome: "safeguards_agreed", reasons: reason } } },
      {
        on: ({ unmatchedId }) => `/staff/objections/${unmatchedId}?q=a`,
        form: "form:has([name=controllerId])",
        sending: ({ customerId }) => ({ values: { controllerId: customerId } }),
        params: ofUnmatched,
      },
      {
        form: "form:has([name=dismissReason])",
        sending: { values: { dismissReason: reason } },
        params: ofUnconfirmed,
      },
    ],
  },
  "/staff/objections/:id/files/:fileId": {
    who: "staff",
    params: ({ objectionId, fileId }) => ({ id: objectionId, fileId }),
  },

  "/staff/changes/:id/record": { who: "staff", params: ofChange },
  "/staff/changes/:id/coverage": { who: "staff", params: ofChange },
  "/staff/changes/:id/progress": { who: "staff", params: ofChange },
  "/staff/changes/:id/coverage.csv": { who: "staff", params: ofChange },
  "/staff/changes/:id/authorisations": { who: "staff", params: ofChange },
  "/staff/changes/:id/authorisations/:controllerId": {
    who: "staff",
    params: ofAnswers,
    forms: [
      {
        form: "form:has([value=record])",
        sending: { values: { personName, authority: reason, channel: "letter", text: reason } },
        ticks: "acts",
      },
      { form: "form:has([value=withdraw]):first", sending: { values: { reason } } },
    ],
  },
  "/staff/changes/:id/authorisations/:controllerId/files/:fileId": {
    who: "staff",
    params: (place) => ({ ...ofAnswers(place), fileId: place.actFileId }),
  },
  "/staff/changes/:id/withdraw": {
    who: "staff",
    params: ofChange,
    forms: [{ form: "form:has([name=reason])", sending: { values: { reason, acknowledged: "on" } } }],
  },

  /** Whoever has the mail and the second factor of the person it went to: what they can do is tested in `four-eyes`. */
  "/staff/second/:token": {
    who: "everybody",
    reading: 404,
    params: () => ({ token: "of-no-mail" }),
    forms: [{ form: "", fields: { act: "announce", code: "00000000", secondFactor: "000000" }, isRefused: true }],
  },

  "/staff/sign-out": { who: "everybody", reading: 405, forms: [{ form: "", fields: {} }] },
};

/** A customer of one's own, as a table. */
function table(): string {
  const head = "customer;reference;country;language;terms;notice;unit;contact;email;contact language";
  return `${head}\nFugleburet A/S;9001;DK;da;Standard;;;${personName};${address};da`;
}
