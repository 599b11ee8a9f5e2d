export const layout = {
  nav: {
    label: "Main menu",
    list: "Sub-processors",
    changes: "Changes",
    history: "History",
    follow: "Follow",
  },
  staff: {
    label: "Workplace",
    today: "Today",
    list: "List",
    drafts: "Drafts",
    changes: "Changes",
    objections: "Objections",
    customers: "Customers",
    people: "People",
    policy: "Rules",
    log: "Log",
    publicList: "The public list",
    signedInAs: "Signed in: {{name}}",
    signOut: "Sign out",
  },
  languages: "Language",
  footer: {
    download: "Download",
    follow: "Follow",
    byMail: "by e-mail",
    atom: "Atom feed",
    jsonFeed: "JSON feed",
    calendar: "calendar",
    logHead: "log {{size}} · {{root}}",
    logHint: "Size and root of the log in which every version and notice is recorded",
    directory: "All processors",
    signIn: "Customers: sign in",
  },
  demo: {
    label: "Demo",
    banner:
      "Drawn from the public documents of {{company}} and not run by {{company}}. Customers, vendors and acts whose addresses end in .example are invented.",
    general:
      "Drawn from public documents of real companies and not run by them. Customers, vendors and acts whose addresses end in .example are invented.",
  },
} as const;
