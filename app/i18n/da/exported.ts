import type { exported as english } from "../en/exported";
import type { Words } from "../words";

export const exported: Words<typeof english> = {
  name: "Underdatabehandler",
  legalName: "Juridisk navn",
  address: "Adresse",
  activity: "Behandlingsaktivitet",
  legalBasis: "Lovgrundlag",
  country: "Land",
  region: "Region",
  registrationNumber: "CVR-nr.",
  contact: "Kontakt",
  data: "Personoplysninger",
  location: "Behandlingssted",
  corporateLocation: "Hovedkontor",
  transfer: "Overførselsgrundlag",
  services: "Tjenester",
  since: "I brug siden",
  status: "Status",
  purpose: "Formål",
  subjects: "Registrerede",
  retention: "Opbevaringsperiode",
  parent: "Moderselskab",
  subProcessors: "Underdatabehandlere i næste led",
  certificates: "Certifikater",
  line: "Som offentliggjort",
};
