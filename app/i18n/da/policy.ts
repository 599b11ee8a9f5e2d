import type { policy as english } from "../en/policy";
import type { Words } from "../words";

export const policy: Words<typeof english> = {
  title: "Jeres egne regler",
  lead: "Kontroller, der går ud over loven. De afkrydsede spærrer for en varsling; de andre advarer kun.",
  blocks: "Disse spærrer for en varsling",
  check: {
    gdpa_approval: "Persondataadministratoren har godkendt udkastet",
    training: "Den, der varsler, er oplært inden for det seneste år",
    location_assessment: "Nye steder er vurderet",
    risk_class: "Hver post har en risikoklasse",
    third_party_clause: "Nye aftaler lader kunderne indtræde ved jeres konkurs",
  },
  preset: "Som Heyloyaltys aftale kræver: dem alle",
  presetHint:
    "Aftalen nævner oplæring (punkt 8), vurdering af steder (9), begunstiget tredjemand (11 g) og risikoklasser (bilag 2); administratoren står i dens GDPR-resumé.",
  saved: "Gemt og skrevet i loggen.",
  readOnly: "En administrator eller persondataadministratoren kan ændre det.",
  leading: {
    title: "Det sprog, der går forud",
    lead: "Underretninger skrives på tre sprog. Hvor de afviger fra hinanden, går ét forud; mails, sider og dokumenter, der dannes fra nu af, siger hvilket.",
    label: "Sprog, der går forud",
    submit: "Gem sproget",
  },
  toOutages: "Se og registrér driftsafbrydelser",
  training: "Oplæring",
  trainingLead: "Dagen, hvor hver enkelt sidst blev oplært i behandling af personoplysninger.",
  column: { name: "Navn", roles: "Roller", trained: "Sidst oplært", state: "Tilstand" },
  trained: "inden for et år",
  untrained: "over et år siden eller ikke registreret",
  trainedOn: "Sidst oplært, {{name}}",
  ahead: "Dagen ligger i fremtiden.",
  role: {
    editor: "redaktør",
    legal_reviewer: "juridisk gennemser",
    publisher: "udgiver",
    gdpa: "persondataadministrator",
    auditor: "revisor",
    administrator: "administrator",
  },
};
