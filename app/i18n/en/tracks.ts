export const tracks = {
  I: {
    label: "For information",
    silence: "No reply is needed.",
  },
  N: {
    label: "Notice with a right to object",
    silence: "If you say nothing by the deadline, the change applies to you.",
  },
  S: {
    label: "Specific written approval",
    silence: "If you say nothing, the change does not apply to you.",
  },
  C: {
    label: "Written consent",
    silence: "If you say nothing, you have not consented.",
  },
  K: {
    label: "Amendment of the agreement",
    silence: "If you say nothing, your agreement stays as it is.",
  },
} as const;
