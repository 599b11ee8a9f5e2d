import type { transferTools as english } from "../en/transfer-tools";
import type { Words } from "../words";

export const transferTools: Words<typeof english> = {
  adequacy: "Tilstrækkelighedsafgørelse",
  dpf: "EU–US Data Privacy Framework",
  scc: "Standardkontraktbestemmelser",
  bcr: "Bindende virksomhedsregler",
  code_of_conduct: "Godkendt adfærdskodeks",
  certification: "Godkendt certificering",
  ad_hoc_clauses: "Individuelle bestemmelser godkendt af en myndighed",
  derogation: "Undtagelse i en særlig situation (art. 49)",
  privacy_shield: "EU–US Privacy Shield",
  safe_harbour: "Safe Harbour",
  module: "modul {{module}}",
};
