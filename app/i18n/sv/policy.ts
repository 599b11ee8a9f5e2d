import type { policy as english } from "../en/policy";
import type { Words } from "../words";

export const policy: Words<typeof english> = {
  title: "Era egna regler",
  lead: "Kontroller som går utöver lagen. De förkryssade spärrar en avisering; de andra varnar bara.",
  blocks: "Dessa spärrar en avisering",
  check: {
    gdpa_approval: "Personuppgiftsadministratören har godkänt utkastet",
    training: "Den som aviserar har utbildats det senaste året",
    location_assessment: "Nya platser har bedömts",
    risk_class: "Varje post har en riskklass",
    third_party_clause: "Nya avtal låter kunderna träda in vid er konkurs",
  },
  preset: "Som Heyloyaltys avtal kräver: alla",
  presetHint:
    "Avtalet nämner utbildning (punkt 8), bedömning av platser (9), berättigad tredje part (11 g) och riskklasser (bilaga 2); administratören står i dess GDPR-sammanfattning.",
  saved: "Sparat och skrivet i loggen.",
  readOnly: "En administratör eller personuppgiftsadministratören kan ändra detta.",
  leading: {
    title: "Språket som har företräde",
    lead: "Underrättelser skrivs på tre språk. Där de skiljer sig åt har ett företräde; mejl, sidor och dokument som skapas från och med nu säger vilket.",
    label: "Språk som har företräde",
    submit: "Spara språket",
  },
  toOutages: "Se och registrera avbrott",
  training: "Utbildning",
  trainingLead: "Dagen då var och en senast utbildades i hantering av personuppgifter.",
  column: { name: "Namn", roles: "Roller", trained: "Senast utbildad", state: "Tillstånd" },
  trained: "inom ett år",
  untrained: "för mer än ett år sedan, eller inte registrerat",
  trainedOn: "Senast utbildad, {{name}}",
  ahead: "Dagen ligger i framtiden.",
  role: {
    editor: "redaktör",
    legal_reviewer: "juridisk granskare",
    publisher: "utgivare",
    gdpa: "personuppgiftsadministratör",
    auditor: "revisor",
    administrator: "administratör",
  },
};
