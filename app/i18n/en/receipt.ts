export const receipt = {
  told: "What the notice said",
  title: "Your objection has been received",
  number: "Receipt {{number}}",
  received: "Received",
  verdict: "In time?",
  timing: {
    in_time: "Yes, in time: the deadline is {{until}}.",
    before_first_use:
      "After the deadline {{until}}, but it counts: your agreement lets an objection count until first use on {{day}}.",
    house_period:
      "After the deadline {{until}}, but it counts: your agreement states no period, so an objection counts until first use on {{day}}.",
    late: "Late: the deadline ended {{until}}. It is recorded, and we answer it.",
    not_told: "Yes: no notice had been proven to reach you, so no deadline runs against you.",
  },
  noDeadline: "No deadline applies: without your written approval the change does not apply to you.",
  toBeMatched: "We are finding your organisation's agreement; until then your objection counts as open.",
  change: "Change",
  effect: "What it does now",
  effectHeld: "The change is held for you.",
  effectLate:
    "It does not hold the change by itself. You may still instruct us, ask for proof or end the agreement as it provides.",
  effectSettled:
    "What it concerns is settled for you already: it is in use, or an outcome has been recorded. The objection is kept and answered.",
  effectWithdrawn: "The change has been withdrawn. What is not in use for you will not happen.",
  effectUnconfirmed: "It counts as soon as the address has been confirmed.",
  effectDecided: "An outcome has been recorded. You find it below.",
  effectDismissed: "It was found to come from no customer, and holds nothing.",
  next: "What happens next",
  nextGround: "You gave no ground. That is fine; we may ask, and the change stays held meanwhile.",
  nextAnswerOpen: "A person answers you.",
  hash: "Fingerprint of what we received",
  mailSent: "This receipt has also been sent to {{email}}.",
  files: "Files",
  file: "{{name}} ({{size}} KB)",
  refused_one:
    "{{count}} file could not be kept: only PDF, PNG, JPEG, text and e-mail, at most {{max}} MB each. The objection counts without it; send the file to {{contact}}.",
  refused_other:
    "{{count}} files could not be kept: only PDF, PNG, JPEG, text and e-mail, at most {{max}} MB each. The objection counts without them; send the files to {{contact}}.",
  answer: "Answer",
  contact: "Whom to ask",
  see: "See the receipt",
  back: "Back to the change",
  keep: "Print or save this page for your file.",
  house: "Your agreement states no period; we set it to {{period}} ourselves.",
} as const;
