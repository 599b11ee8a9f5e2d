export const notice = {
  title: "Notice of a change",
  statement: {
    general: "Your agreement gives general written authorisation.",
    specific: "Your agreement requires specific written approval.",
    mayObject: "You may object until and including {{until}}.",
    mayObjectAtLeast:
      "You may object at least until and including {{until}}. If the notice reaches you on a later day, the deadline moves later for you, never earlier.",
    silence: "If you say nothing by then, the change applies to you from {{day}}.",
    ifObjection:
      "If you object, {{name}} will not be used for you unless you withdraw the objection or we find a solution with you.",
    approval: "This needs your written approval. Without it the change does not apply to you; silence is not approval.",
    consent: "This needs your written consent (clause 4) and a valid transfer tool. Silence is not consent.",
    amendment: "This needs an amendment of your agreement. Silence does not amend it.",
    pending: "Approving online is not possible yet; we will write to you. Until then nothing changes for you.",
    information: "This is for your information. Nothing is asked of you.",
    noWindow: "No deadline runs for this.",
    clause: "Rests on {{clause}}.",
  },
  housePeriod: "Your agreement states no period; we give you {{period}}.",
  contractPeriod: "Your agreement gives you {{period}}.",
  annexReading:
    "The last paragraph of Annex 1 says that another sub-processor may not perform the described processing without specific written approval. We have chosen to follow clause 11 b: notice and a right to object. If you read the annex otherwise, you can say so as your ground.",
  guarantee: "We guarantee that {{name}} meets the law and your agreement (clause 11 b): {{basis}}",
  contractSigned: "Sub-processor contract under Art. 28(4) signed on {{day}}.",
  liability: "We remain fully liable to you for what a sub-processor does.",
  deadlineMoved: "The notice reached you on {{day}}; your deadline is therefore {{until}}.",
  rule: "Counted by Regulation (EEC, Euratom) No 1182/71, as agreed.",
  items_one: "The notice covers {{count}} change; you may object to it.",
  items_other: "The notice covers {{count}} changes; you may object to each by itself.",
  noLongerOpen: "The deadline passed on {{until}}.",
  lateStill: "You may still object; it is recorded as late and answered.",
  lateUntilUse: "Your agreement states no period, so an objection still counts until first use on {{day}}.",
  lateAgreed: "Your agreement lets an objection count until first use on {{day}}.",
  ownList: {
    title: "Your list as it applies to you",
    lead: "The sub-processors that {{processor}} uses for you today. Changes that have not taken effect for you are left out; the public list is version {{version}}.",
  },
  confirm: {
    title: "No objection",
    lead: "You tell us that you do not intend to object to {{change}}.",
    effect: "Reminders stop. You do not waive anything: the right to object stays until {{until}}.",
    effectOpen: "Reminders stop. You do not waive anything: the right to object stays.",
    submit: "Confirm: no objection",
  },
  objected: "Your organisation has objected",
  acknowledged: {
    title: "No objection noted",
    until: "Noted {{time}}. You have waived nothing: you can still object until {{until}}.",
    open: "Noted {{time}}. You have waived nothing: you can still object.",
  },
  approve: {
    write: "Write the approval",
    how: "Until it is possible here, answer the notice by e-mail or write to {{contact}}. A written approval by someone who may bind your organisation counts.",
    subject: "Approval of change {{ref}} for {{customer}}",
  },
  ask: {
    how: "Write to {{contact}}. Asking does not extend the deadline and is not an objection.",
    subject: "Question about change {{ref}} from {{customer}}",
  },
  wrongPerson: {
    how: "Tell {{contact}} who should receive notices for {{customer}}. The notice stays valid meanwhile, and you may still act on it.",
    subject: "Another recipient for {{customer}}",
  },
  event: {
    summary: "Last day to object to change {{ref}} of {{processor}}",
    description: "Object until and including {{until}}. The link in the notice leads to the form.",
  },
  publicChange: "The public page of the change",
  expired: {
    title: "The link is no longer valid",
    body: "The change itself is public and you can object there by naming your organisation.",
  },
} as const;
