/** Looking over, once a year, who has access (GS-15). */
export const review = {
  title: "Look over who has access",
  lead: {
    users:
      "Go through everybody who may act for {{organisation}}, and say for each whether they keep their access. You are responsible for your own users' rights.",
    staff: "Go through everybody who works here with an account, and say for each whether they keep their access.",
  },
  due: "It is time to look over who has access; it was due on {{day}}.",
  next: "To be looked over by {{day}}.",
  last: "Last looked over on {{day}}.",
  neverDone: "Not looked over yet.",
  open: "Look over",
  answers: { keep: "Keep", end: "End access" },
  answersFor: "Access of {{name}}",
  self: "You do this yourself, and keep your access.",
  submit: "Confirm",
  said: "Looked over and logged.",
  contacts: "Contacts named in the agreement may object without being users. The processor changes them.",
  fault: {
    incomplete: "Say of everybody whether they keep their access; the list may have changed meanwhile.",
    last: "Somebody must be able to give access. Keep at least one administrator who has signed in.",
  },
  mail: {
    subject: {
      users: "Look over your users at {{processor}}",
      staff: "Look over who has access to {{processor}}'s workplace",
    },
    title: "Who has access for {{organisation}}?",
    lead: {
      users:
        "A year has passed since somebody last looked over who may act for {{organisation}} in the space that {{processor}} keeps for you. You are responsible for your own users' rights: has anybody left, or needs less?",
      staff:
        "A year has passed since somebody last looked over who has an account in {{processor}}'s workplace. Has anybody left, or needs less?",
    },
    open: "Look over who has access",
    how: "It takes a minute: keep or end for each of them. What you confirm is logged.",
  },
} as const;
