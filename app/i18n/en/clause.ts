export const clause = {
  clause: "clause {{number}}",
  annex: "Annex {{number}}",
  law: "Art. {{article}} GDPR",
} as const;
