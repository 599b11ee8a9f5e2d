import type { Confirmation } from "~/domain/register/read/confirm";
import { CCTECH_READINGS } from "./cctech";
import cctech from "./cctech.md?raw";
import { HEYLOYALTY_ELSEWHERE } from "./heyloyalty";
import heyloyalty from "./heyloyalty.md?raw";
import summera from "./summera.md?raw";
import { TWENTYFOUR_READINGS } from "./twentyfour";
import twentyfour from "./twentyfour.md?raw";

/** A published list of the demonstration: what is printed, and what a person confirmed about the lines that need one. */
export type DemoList = {
  slug: string;
  processorName: string;
  /** Markdown, as printed. */
  source: string;
  confirmations: Confirmation[];
  /** Companies that other published documents of the same processor name. */
  elsewhere: { document: string; names: string[] }[];
};

export const DEMO_LISTS: readonly DemoList[] = [
  {
    slug: "heyloyalty",
    processorName: "Heyloyalty",
    source: heyloyalty,
    confirmations: [],
    elsewhere: HEYLOYALTY_ELSEWHERE,
  },
  { slug: "summera", processorName: "Summera Support", source: summera, confirmations: [], elsewhere: [] },
  {
    slug: "twentyfour",
    processorName: "Twentyfour",
    source: twentyfour,
    confirmations: TWENTYFOUR_READINGS,
    elsewhere: [],
  },
  { slug: "cctech", processorName: "CC TECH", source: cctech, confirmations: CCTECH_READINGS, elsewhere: [] },
];
