export const transferTools = {
  adequacy: "Adequacy decision",
  dpf: "EU–US Data Privacy Framework",
  scc: "Standard contractual clauses",
  bcr: "Binding corporate rules",
  code_of_conduct: "Approved code of conduct",
  certification: "Approved certification",
  ad_hoc_clauses: "Ad hoc clauses approved by an authority",
  derogation: "Derogation for a specific situation (Art. 49)",
  privacy_shield: "EU–US Privacy Shield",
  safe_harbour: "Safe Harbour",
  module: "module {{module}}",
} as const;
