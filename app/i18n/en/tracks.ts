export const tracks = {
  I: {
    label: "For information",
    meaning: "You are told. Nothing is asked of you.",
    silence: "No reply is needed.",
  },
  N: {
    label: "Notice with a right to object",
    meaning: "You may object until the deadline.",
    silence: "If you say nothing by the deadline, the change applies to you.",
  },
  S: {
    label: "Specific written approval",
    meaning: "The change applies to you only if you approve it in writing.",
    silence: "If you say nothing, the change does not apply to you.",
  },
  C: {
    label: "Written consent",
    meaning:
      "Processing outside the EEA starts for you only with your written consent, and only while a valid transfer tool exists.",
    silence: "If you say nothing, you have not consented.",
  },
  K: {
    label: "Amendment of the agreement",
    meaning: "The change needs an amendment of your agreement, signed by both of us.",
    silence: "If you say nothing, your agreement stays as it is.",
  },
} as const;
