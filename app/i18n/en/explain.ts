export const explain = {
  qualifier: {
    taken_over: "{{successor}}, which is on the list already, takes the processing over.",
    tool_weaker: "The new transfer tool protects less than the one before, or there is none.",
    universal_succession: "The company stepped into all rights and duties of the one before by law, as in a merger.",
    sensitive_data:
      "Data that the law protects more are among what is new: special categories, criminal offences or children.",
    outside_eea: "It lies outside the EEA.",
    parent_outside_eea: "The parent company lies outside the EEA, or its country is not stated.",
    postponed: "The end moves by more than a month.",
    contract_needed: "A contract under Art. 28 GDPR is needed for it.",
  },
  may: {
    object: "You may object.",
    objectUntil: "You may object until and including {{until}}.",
    objectAtLeast:
      "You may object at least until and including {{until}}. If the notice reaches you on a later day, the deadline moves later for you, never earlier.",
    terminate: "You may end the agreement, or the part of it that the change is about, within the same time.",
    approve: "It needs your specific written approval.",
    consent: "It needs your written consent.",
    amend: "It needs an amendment of your agreement that both of us sign.",
    nothing: "This is for your information. Nothing is asked of you.",
    answer: "Someone who may bind your organisation gives it in writing.",
    answerUntil:
      "Someone who may bind your organisation gives it in writing, until and including {{until}}; given later it counts from then on.",
  },
  silence: {
    authorises: "If you say nothing by then, the change applies to you from {{day}}.",
    refuses:
      "If you say nothing, the change does not apply to you: silence is no approval, no consent and no amendment.",
    nothing: "Saying nothing has no effect.",
  },
  objection: {
    blocks_start:
      "If you object, {{name}} is not used for you unless you withdraw the objection or we find a solution with you.",
    right_to_terminate:
      "If you object, we look for a solution with you before {{name}} is used for you; you may also end the agreement.",
    answer: "We answer within {{period}}.",
    remedy: "We then have {{period}} to remedy what you object to.",
  },
  tool: "Besides, a valid transfer tool under Chapter V of the GDPR must carry the data; without one it does not start.",
  special: "You told us that special categories of data may be among yours; they may be reached.",
  why: "Rests on {{clauses}}.",
  because: {
    PLACE: "a place outside the agreed area",
    UNKNOWN_PLACE: "a place that nobody has named",
    DATA_NOT_APPROVED: "data or people that the agreement does not name",
  },
  reason: "{{because}}: {{clause}}",
} as const;
