import { describe, expect, it } from "vitest";
import { readBasis } from "./basis";

const toolsOf = (text: string) => readBasis(text).transfers.map(({ tool }) => tool);

describe("a printed legal basis", () => {
  it.each([
    ["privacy_shield", "EU-US Privacy Shield|Privacy Shield|privacy-shield|EU – U.S. Privacy Shield"],
    ["safe_harbour", "Safe Harbour|safe-harbor"],
    ["dpf", "EU-US Data Privacy Framework (DPF)|Data Privacy Framework|DPF"],
    [
      "scc",
      "Standard Contractual Clauses (SCCs)|SCC|SCCs|model clauses|Standardkontraktbestemmelser|standardkontrakter",
    ],
    ["scc", "EU-standardkontrakterne|standardavtalsklausuler|standardavtalsvillkor|2021/914|2010/87/EU|2001/497/EC"],
    ["bcr", "Binding Corporate Rules (BCR)|BCRs|bindende virksomhedsregler|bindande företagsbestämmelser"],
    ["adequacy", "adequacy decision|adequacy|tilstrækkelighedsafgørelse|tilstrækkeligt beskyttelsesniveau"],
    ["adequacy", "beslut om adekvat skyddsnivå|adekvat skyddsnivå|adekvansbeslut"],
    ["code_of_conduct", "code of conduct|adfærdskodeks|uppförandekod"],
    ["derogation", "derogation|Article 49|Art. 49|artikel 49|art 49"],
  ])("names %s by each of: %s", (tool, words) => {
    for (const word of words.split("|")) expect(toolsOf(`by ${word}, as agreed`), word).toEqual([tool]);
  });

  it("D17 infers no tool from what names none", () => {
    for (const text of ["", "DPA", "Consent", "GDPR art. 28", "SCCX", "ISO 27018", "successcc"]) {
      expect(toolsOf(text), text).toEqual([]);
    }
  });

  it("keeps the words of each tool as its instrument, in the order printed, with the decision's number for clauses", () => {
    const found = readBasis("SCC (EU) 2021/914, module 3, and EU-US Data Privacy Framework (DPF)").transfers;
    expect(found).toEqual([
      {
        ...{ tool: "scc", instrument: "(EU) 2021/914", module: 3 },
        ...{ checkedOn: null, listedEntity: null, fallback: null },
      },
      {
        ...{ tool: "dpf", instrument: "EU-US Data Privacy Framework (DPF)", module: null },
        ...{ checkedOn: null, listedEntity: null, fallback: null },
      },
    ]);
    expect(toolsOf("Privacy Shield, SCC")).toEqual(["privacy_shield", "scc"]);
    expect(toolsOf("SCC, Privacy Shield")).toEqual(["scc", "privacy_shield"]);
  });

  it.each([
    ["SCC", "SCC"],
    ["SCC 2010/87/EU", "2010/87/EU"],
    ["2021/914", "2021/914"],
    ["SCC under 2004/915/EC", "2004/915/EC"],
    ["SCC under 2010/87", "2010/87"],
    ["SCC under 2001/497", "2001/497"],
    ["SCC under 2004/915", "2004/915"],
    ["SCC under EU 2021/914", "EU 2021/914"],
    ["SCC, (EU)2021/914", "(EU)2021/914"],
    ["DPF, 2021/914", "DPF|2021/914"],
  ])("of %s takes the instrument %s", (text, instruments) => {
    expect(
      readBasis(text)
        .transfers.map(({ instrument }) => instrument)
        .join("|"),
    ).toBe(instruments);
  });

  it.each([
    ["SCC module 1", 1],
    ["SCC Modul 2", 2],
    ["SCC M3", 3],
    ["SCC module3", 3],
    ["SCC modulen 4", 4],
    ["SCC module 5", null],
    ["SCC", null],
    ["SCC M34", null],
    ["DPF module 3", null],
  ])("of %s takes module %s", (text, module) => {
    expect(readBasis(text).transfers[0]?.module).toBe(module);
  });

  it.each([
    "DPA",
    "Data Processing Agreement",
    "data-processing addendum",
    "data processing terms",
    "Databehandleraftale",
    "databehandlingsaftalen",
    "databehandleravtale",
    "Personuppgiftsbiträdesavtal",
    "biträdesavtal",
    "avtal som omfattar villkor för personuppgiftsbehandling",
    "PUB-avtal",
    "sub-processor agreement",
    "subprocessor agreement",
  ])("HL-B1.8 takes %s for a contract, and for no transfer tool", (text) => {
    expect(readBasis(text)).toEqual({ transfers: [], isContract: true, isCertificate: false });
  });

  it.each(["ISO 27001", "ISO/IEC 27018", "ISO27701", "SS-ISO 27001", "SOC 2", "SOC2", "certified", "certificering"])(
    "HL-B1.11 takes %s for a certificate, and for no basis",
    (text) => {
      expect(readBasis(text)).toEqual({ transfers: [], isContract: false, isCertificate: true });
    },
  );

  it("takes ordinary words for neither", () => {
    for (const text of ["ISO 123", "SOC 4", "adpa", "Aftale", "standard"]) {
      expect(readBasis(text), text).toEqual({ transfers: [], isContract: false, isCertificate: false });
    }
  });
});
