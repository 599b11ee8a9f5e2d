export const subscribe = {
  title: "Follow changes",
  lead: "A mail when {{processor}} announces a change or a new version stands. For information; it replaces no notice under your agreement.",
  email: "Your e-mail address",
  submit: "Follow by e-mail",
  privacy: "We use the address for this alone. One click ends it.",
  sent: {
    title: "Look in your mail",
    body: "If the address can receive mail, a link is on its way to {{email}}. Nothing is sent before you confirm there.",
  },
  confirm: {
    already: "This address follows {{processor}} already.",
    title: "Confirm that you want to follow",
    body: "{{email}} will receive a mail when {{processor}} announces a change or a new version stands.",
    submit: "Yes, follow",
  },
  done: {
    title: "You follow {{processor}}",
    body: "Every mail carries a link by which you can leave.",
    manage: "Your subscription",
  },
  manage: {
    title: "Your subscription",
    body: "{{email}} follows {{processor}}.",
    since: "since {{day}}",
    language: "Language of the mails",
    save: "Save",
    saved: "Saved. Mails come in this language from now on.",
    not: "This address does not follow {{processor}}.",
    again: "Follow again",
  },
  leave: {
    title: "Stop following",
    body: "No more mail to {{email}} about {{processor}}.",
    submit: "Stop following",
    done: "You have left. No more mail will come.",
  },
  contractNote:
    "You receive notices for {{customer}} because its agreement demands it. They continue; to change who receives them, tell us who should.",
  invalid: { title: "The link is no longer valid", body: "Ask for a new one by following again." },
  feeds: {
    title: "Without leaving an address",
    atom: "Atom feed",
    json: "JSON feed",
    calendar: "Calendar of announced and effective changes",
    hint: "Copy the address into your reader or calendar.",
  },
} as const;
