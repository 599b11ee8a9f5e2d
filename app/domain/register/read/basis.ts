import type { Transfer, TransferTool } from "../entry";

/** What the words of a printed legal basis name. Nothing is inferred: an instrument that is not named is not there (D17). */
export type PrintedBasis = {
  /** Transfer tools of Chapter V, in the order printed. */
  transfers: Transfer[];
  /** A processor's contract under Art. 28(4) is named: no transfer tool (HL-B1.8). */
  isContract: boolean;
  /** A certificate or standard is named (ISO 27018 …): no legal basis either (HL-B1.11). */
  isCertificate: boolean;
};

const TOOLS: [TransferTool, RegExp][] = [
  ["privacy_shield", /(?:EU[\s–-]*(?:US|U\.S\.)[\s–-]*)?privacy[\s-]?shield/i],
  ["safe_harbour", /safe[\s-]?harbou?r/i],
  ["dpf", /(?:EU[\s–-]*(?:US|U\.S\.)[\s–-]*)?data privacy framework(?: \(DPF\))?|\bDPF\b/i],
  [
    "scc",
    /standard contractual clauses(?: \(SCCs?\))?|\bSCCs?\b|model clauses|standardkontraktbestemmelser(?:ne)?|standardkontrakter|EU[\s-]standardkontrakt\p{L}*|standardavtalsklausuler(?:na)?|standardavtalsvillkor|(?:2021\/914|2010\/87|2001\/497)/iu,
  ],
  ["bcr", /binding corporate rules(?: \(BCRs?\))?|\bBCRs?\b|bindende virksomhedsregler|bindande företagsbestämmelser/i],
  [
    "adequacy",
    /adequacy(?: decision)?|tilstrækkelighedsafgørelse\p{L}*|tilstrækkeligt beskyttelsesniveau|beslut om adekvat skyddsnivå|adekvat skyddsnivå|adekvansbeslut/iu,
  ],
  ["code_of_conduct", /code of conduct|adfærdskodeks|uppförandekod/i],
  ["derogation", /derogation|art(?:icle|ikel|\.)? ?49/i],
];
const CONTRACT =
  /\bDPA\b|data[\s-]processing (?:agreement|addendum|terms)|databehandl(?:er|ings)s?[\s-]?aftale\p{L}*|databehandleravtale|personuppgiftsbiträdesavtal|biträdesavtal|avtal som omfattar villkor för personuppgift\p{L}*|\bPUB-avtal|sub-?processor agreement/iu;
const CERTIFICATE = /\b(?:SS-)?ISO(?:\/IEC)?[\s-]?\d{4,5}|\bSOC ?[123]\b|certifi/i;

/** Reads what a printed basis or transfer cell names. */
export function readBasis(text: string): PrintedBasis {
  const named = TOOLS.flatMap(([tool, words]) => {
    const hit = words.exec(text);
    return hit === null ? [] : [{ at: hit.index, transfer: transferOf(tool, hit[0], text) }];
  });
  return {
    transfers: named.sort((a, b) => a.at - b.at).map(({ transfer }) => transfer),
    isContract: CONTRACT.test(text),
    isCertificate: CERTIFICATE.test(text),
  };
}

function transferOf(tool: TransferTool, words: string, text: string): Transfer {
  const decision = /\(?(?:EU\)? ?)?\b(?:2021\/914|2010\/87(?:\/EU)?|2001\/497(?:\/EC)?|2004\/915(?:\/EC)?)/.exec(
    text,
  )?.[0];
  const instrument = tool === "scc" && decision !== undefined && !words.includes(decision) ? decision : words;
  return {
    tool,
    instrument: instrument.trim(),
    module: tool === "scc" ? moduleOf(text) : null,
    checkedOn: null,
    listedEntity: null,
    fallback: null,
  };
}

function moduleOf(text: string): Transfer["module"] {
  const digit = /\bmodul(?:e|en)?\s?([1-4])\b|\bM([1-4])\b/i.exec(text);
  const number = Number(digit?.[1] ?? digit?.[2]);
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : null;
}
