export const kinds = {
  ADDITION: { label: "Addition", sentence: "A new company will process personal data on your behalf." },
  REPLACEMENT: {
    label: "Replacement",
    sentence: "Another company takes over processing that one on the list does today.",
  },
  REMOVAL: { label: "Removal", sentence: "A company stops processing your personal data." },
  OTHER_PROCESSING: {
    label: "Other processing",
    sentence: "A company on the list will do something other than what is described there today.",
  },
  LOCATION_EEA: {
    label: "New place inside the EEA",
    sentence: "Data will be stored, processed or reached from another place inside the EEA.",
  },
  LOCATION_OUTSIDE_EEA: {
    label: "Place outside the EEA",
    sentence: "Data will be stored, processed or reached from a place outside the EEA.",
  },
  TRANSFER_TOOL_CHANGE: { label: "Transfer tool", sentence: "The legal tool for transfers outside the EEA changes." },
  LEGAL_ENTITY: { label: "Legal entity", sentence: "Another legal person becomes responsible for the processing." },
  NAME_ONLY: { label: "Name only", sentence: "The company is the same and changes its name." },
  ADDRESS_ONLY: { label: "Registered address", sentence: "The registered address changes; no processing moves." },
  CONTACT: { label: "Contact", sentence: "Whom to contact at the company changes." },
  OWNERSHIP: { label: "Ownership", sentence: "Another company comes to control the company." },
  DATA_WIDENED: {
    label: "More data",
    sentence: "The company will process more kinds of personal data, or data about more people.",
  },
  PURPOSE_DURATION: {
    label: "Purpose or retention",
    sentence: "What the data are used for changes, or how long the company keeps them.",
  },
  SUB_SUB_PROCESSOR: {
    label: "Further processor",
    sentence: "The company engages another company of its own to process your data.",
  },
  PHASE_OUT: { label: "Phase-out", sentence: "Use of the company is planned to end, or the planned end moves." },
  SELF_HOST: {
    label: "Other host",
    sentence: "Software that we run ourselves moves to the servers of another company.",
  },
  SECURITY_CHANGE: { label: "Security", sentence: "A security measure that was stated is no longer there." },
  CERTIFICATE: { label: "Certificate", sentence: "A certificate of the company ends or is gone." },
  EXTERNAL_DEVELOPER: {
    label: "External developer",
    sentence: "A developer outside our company gets access to systems with personal data.",
  },
  DIRECT_PROCESSOR: {
    label: "Your own processor",
    sentence: "A company is offered that processes personal data for you under a contract of your own with it.",
  },
  ROLE_CHANGE: { label: "Role", sentence: "The company will decide on purposes or means itself, alone or jointly." },
  TYPO: {
    label: "Correction",
    sentence:
      "A spelling, a translation or a detail is corrected or brought up to date; the processing of your data is not extended.",
  },
} as const;
