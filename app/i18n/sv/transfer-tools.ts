import type { transferTools as english } from "../en/transfer-tools";
import type { Words } from "../words";

export const transferTools: Words<typeof english> = {
  adequacy: "Beslut om adekvat skyddsnivå",
  dpf: "EU–US Data Privacy Framework",
  scc: "Standardavtalsklausuler",
  bcr: "Bindande företagsbestämmelser",
  code_of_conduct: "Godkänd uppförandekod",
  certification: "Godkänd certifiering",
  ad_hoc_clauses: "Särskilda klausuler godkända av en myndighet",
  derogation: "Undantag i en särskild situation (art. 49)",
  privacy_shield: "EU–US Privacy Shield",
  safe_harbour: "Safe Harbour",
  module: "modul {{module}}",
};
