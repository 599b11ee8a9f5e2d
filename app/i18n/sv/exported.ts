import type { exported as english } from "../en/exported";
import type { Words } from "../words";

export const exported: Words<typeof english> = {
  name: "Underbiträde",
  legalName: "Juridiskt namn",
  address: "Adress",
  activity: "Behandling",
  legalBasis: "Rättslig grund",
  country: "Land",
  region: "Region",
  registrationNumber: "Org.nr",
  contact: "Kontakt",
  data: "Personuppgifter",
  location: "Plats",
  corporateLocation: "Huvudkontor",
  transfer: "Överföringsgrund",
  services: "Tjänster",
  since: "Används sedan",
  status: "Status",
  purpose: "Ändamål",
  subjects: "Registrerade",
  retention: "Lagringstid",
  parent: "Moderbolag",
  subProcessors: "Underbiträden i nästa led",
  certificates: "Certifikat",
  line: "Som publicerat",
};
