/** A contact of an agreement leaves the mails about it. */
export const leaving = {
  title: "No more mail about this agreement",
  lead: "{{processor}} writes to {{email}} because the agreement with {{customer}} says that it is told of changes.",
  afterLast:
    "Nobody else at {{customer}} is told. {{processor}} must still tell the organisation, sees that you left, and looks for another contact.",
  afterOthers: "Other contacts of {{customer}} are still told, and {{processor}} sees that you left.",
  name: "Name the right person instead",
  submit: "Stop mail to me",
  doneTitle: "You get no more mail about this agreement",
  done: "Nothing more is sent to {{email}}. What you were sent before still holds, and its link still opens.",
  onContact: "Nobody to name? You can stop mail to yourself.",
  foot: "Not the right person any more? Name another one, or stop these mails",
  left: "Left by themselves",
  leftOn: "{{contact}} stopped mail on {{day}}.",
  home: "The last contact left",
  homeLead:
    "These customers must still be told of changes. Find a new contact; until then nothing can be announced to them.",
  homeOn: "left on {{day}}",
} as const;
