/** Columns of a customer file: the heading to write, and what stands below it. */
export const customerFile = {
  name: { heading: "customer", says: "the customer’s name; the one column that must be there" },
  reference: { heading: "customer number", says: "your own number for the customer" },
  country: { heading: "country", says: "two letters, such as DK" },
  language: { heading: "language", says: "da, sv or en" },
  terms: { heading: "terms", says: "the name of the standard terms that the agreement follows" },
  noticeCount: { heading: "notice period", says: "a number, where the agreement states one of its own" },
  noticeUnit: { heading: "unit", says: "days, weeks, months, years or working days; days where it is empty" },
  calendar: {
    heading: "calendar",
    says: "the customer’s calendar, such as DK+ or SE; the country’s where it is empty",
  },
  zone: { heading: "time zone", says: "such as Europe/Copenhagen; the country’s where it is empty" },
  objectionCount: { heading: "objection period", says: "a number, where it is not the notice period" },
  objectionUnit: { heading: "objection unit", says: "as for the notice period" },
  objectionEffect: {
    heading: "objection effect",
    says: "waits (the change starts after it) or terminate (the customer may end the agreement within it)",
  },
  authorisation: { heading: "authorisation", says: "general or specific" },
  replacement: {
    heading: "replacement",
    says: "notice or approval: how the agreement is read where one company replaces another",
  },
  replacementWhy: { heading: "replacement reason", says: "why it is read so; needed where the reading changes" },
  geography: { heading: "geography", says: "EU, EEA, none, or countries with commas between" },
  services: { heading: "services", says: "those that the customer uses, with commas between; empty for all" },
  dataCategories: { heading: "data categories", says: "those that the agreement names, with commas between" },
  subjectCategories: { heading: "data subjects", says: "the groups of people that the agreement names" },
  reminders: {
    heading: "reminders",
    says: "yes or no: whether the agreement promises a reminder before the period ends",
  },
  specialCategories: { heading: "special categories", says: "yes or no: whether the customer’s data may hold some" },
  contactName: {
    heading: "contact",
    says: "the name of one contact; more contacts are more rows of the same customer",
  },
  contactAddress: { heading: "e-mail", says: "where notices to the contact are sent" },
  contactLanguage: { heading: "contact language", says: "da, sv or en; the customer’s where it is empty" },
  admins: {
    heading: "administrator",
    says: "addresses of the customer’s first administrators, with commas between, who are invited by mail; nothing where it has one already",
  },
  approvers: { heading: "approver", says: "addresses of those who may approve for the customer, likewise" },
} as const;
