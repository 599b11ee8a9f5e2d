import type { kinds as english } from "../en/kinds";
import type { Words } from "../words";

export const kinds: Words<typeof english> = {
  ADDITION: { label: "Tilføjelse", sentence: "En ny virksomhed skal behandle personoplysninger på jeres vegne." },
  REPLACEMENT: {
    label: "Udskiftning",
    sentence: "En anden virksomhed overtager behandling, som en på listen udfører i dag.",
  },
  REMOVAL: {
    label: "Fjernelse",
    sentence: "En virksomhed holder op med at behandle jeres personoplysninger.",
  },
  OTHER_PROCESSING: {
    label: "Anden behandling",
    sentence: "En virksomhed på listen skal udføre noget andet end det, der er beskrevet i dag.",
  },
  LOCATION_EEA: {
    label: "Nyt sted inden for EØS",
    sentence: "Oplysninger lagres, behandles eller tilgås fra et andet sted inden for EØS.",
  },
  LOCATION_OUTSIDE_EEA: {
    label: "Sted uden for EØS",
    sentence: "Oplysninger lagres, behandles eller tilgås fra et sted uden for EØS.",
  },
  TRANSFER_TOOL_CHANGE: {
    label: "Overførselsgrundlag",
    sentence: "Det juridiske grundlag for overførsel ud af EØS ændres.",
  },
  LEGAL_ENTITY: { label: "Juridisk enhed", sentence: "En anden juridisk person får ansvaret for behandlingen." },
  NAME_ONLY: { label: "Kun navn", sentence: "Virksomheden er den samme og skifter navn." },
  ADDRESS_ONLY: {
    label: "Registreret adresse",
    sentence: "Den registrerede adresse ændres; ingen behandling flytter.",
  },
  CONTACT: { label: "Kontakt", sentence: "Det ændres, hvem man kontakter hos virksomheden." },
  OWNERSHIP: { label: "Ejerskab", sentence: "Et andet selskab får kontrol over virksomheden." },
  DATA_WIDENED: {
    label: "Flere oplysninger",
    sentence: "Virksomheden skal behandle flere slags personoplysninger eller oplysninger om flere personer.",
  },
  PURPOSE_DURATION: {
    label: "Formål eller opbevaring",
    sentence: "Det ændres, hvad oplysningerne bruges til, eller hvor længe virksomheden opbevarer dem.",
  },
  SUB_SUB_PROCESSOR: {
    label: "Næste led",
    sentence: "Virksomheden lader selv en anden virksomhed behandle jeres oplysninger.",
  },
  PHASE_OUT: {
    label: "Udfasning",
    sentence: "Brugen af virksomheden skal efter planen ophøre, eller det planlagte ophør flyttes.",
  },
  SELF_HOST: {
    label: "Anden vært",
    sentence: "Software, som vi selv driver, flytter til en anden virksomheds servere.",
  },
  SECURITY_CHANGE: { label: "Sikkerhed", sentence: "En oplyst sikkerhedsforanstaltning findes ikke længere." },
  CERTIFICATE: { label: "Certifikat", sentence: "Et af virksomhedens certifikater udløber eller er bortfaldet." },
  EXTERNAL_DEVELOPER: {
    label: "Ekstern udvikler",
    sentence: "En udvikler uden for vores virksomhed får adgang til systemer med personoplysninger.",
  },
  DIRECT_PROCESSOR: {
    label: "Jeres egen databehandler",
    sentence: "Der tilbydes en virksomhed, som behandler personoplysninger for jer efter jeres egen aftale med den.",
  },
  ROLE_CHANGE: {
    label: "Rolle",
    sentence: "Virksomheden skal selv afgøre formål eller hjælpemidler, alene eller sammen med andre.",
  },
  TYPO: {
    label: "Rettelse",
    sentence:
      "En stavemåde, en oversættelse eller en enkelthed rettes eller ajourføres; behandlingen af jeres oplysninger udvides ikke.",
  },
};
