import type { kinds as english } from "../en/kinds";
import type { Words } from "../words";

export const kinds: Words<typeof english> = {
  ADDITION: { label: "Tillägg", sentence: "Ett nytt företag ska behandla personuppgifter för er räkning." },
  REPLACEMENT: { label: "Byte", sentence: "Ett annat företag tar över behandling som ett på listan utför i dag." },
  REMOVAL: {
    label: "Borttagande",
    sentence: "Ett företag slutar behandla era personuppgifter.",
  },
  OTHER_PROCESSING: {
    label: "Annan behandling",
    sentence: "Ett företag på listan ska göra något annat än det som är beskrivet i dag.",
  },
  LOCATION_EEA: {
    label: "Ny plats inom EES",
    sentence: "Uppgifter lagras, behandlas eller nås från en annan plats inom EES.",
  },
  LOCATION_OUTSIDE_EEA: {
    label: "Plats utanför EES",
    sentence: "Uppgifter lagras, behandlas eller nås från en plats utanför EES.",
  },
  TRANSFER_TOOL_CHANGE: {
    label: "Överföringsgrund",
    sentence: "Den rättsliga grunden för överföring ut ur EES ändras.",
  },
  LEGAL_ENTITY: { label: "Juridisk person", sentence: "En annan juridisk person blir ansvarig för behandlingen." },
  NAME_ONLY: { label: "Endast namn", sentence: "Företaget är detsamma och byter namn." },
  ADDRESS_ONLY: {
    label: "Registrerad adress",
    sentence: "Den registrerade adressen ändras; ingen behandling flyttas.",
  },
  CONTACT: { label: "Kontakt", sentence: "Vem man kontaktar hos företaget ändras." },
  OWNERSHIP: { label: "Ägande", sentence: "Ett annat bolag får kontroll över företaget." },
  DATA_WIDENED: {
    label: "Fler uppgifter",
    sentence: "Företaget ska behandla fler slags personuppgifter eller uppgifter om fler personer.",
  },
  PURPOSE_DURATION: {
    label: "Ändamål eller lagring",
    sentence: "Vad uppgifterna används till ändras, eller hur länge företaget lagrar dem.",
  },
  SUB_SUB_PROCESSOR: {
    label: "Nästa led",
    sentence: "Företaget låter i sin tur ett annat företag behandla era uppgifter.",
  },
  PHASE_OUT: {
    label: "Utfasning",
    sentence: "Användningen av företaget ska enligt plan upphöra, eller det planerade slutet flyttas.",
  },
  SELF_HOST: {
    label: "Annan värd",
    sentence: "Programvara som vi driver själva flyttas till ett annat företags servrar.",
  },
  SECURITY_CHANGE: { label: "Säkerhet", sentence: "En angiven säkerhetsåtgärd finns inte längre." },
  CERTIFICATE: { label: "Certifikat", sentence: "Ett av företagets certifikat löper ut eller har upphört." },
  EXTERNAL_DEVELOPER: {
    label: "Extern utvecklare",
    sentence: "En utvecklare utanför vårt företag får åtkomst till system med personuppgifter.",
  },
  DIRECT_PROCESSOR: {
    label: "Ert eget biträde",
    sentence: "Ett företag erbjuds som behandlar personuppgifter åt er enligt ert eget avtal med det.",
  },
  ROLE_CHANGE: {
    label: "Roll",
    sentence: "Företaget ska självt bestämma ändamål eller medel, ensamt eller tillsammans med andra.",
  },
  TYPO: {
    label: "Rättelse",
    sentence:
      "En stavning, en översättning eller en detalj rättas eller uppdateras; behandlingen av era uppgifter utvidgas inte.",
  },
};
