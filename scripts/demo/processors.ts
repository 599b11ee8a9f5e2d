import { BARE_TERMS, type PeriodTerm, type Terms } from "~/domain/agreement/terms";
import type { NewProcessor } from "~/usecases/add-processor";

/**
 * The four companies whose public documents the demonstration is drawn from. Names and numbers are as they publish them;
 * contacts are invented and lie under `.example`, since nobody there runs or answers this installation.
 */
export type DemoProcessor = {
  processor: Omit<NewProcessor, "documents">;
  terms: { name: string; terms: Terms }[];
  /** Customers as a file that `varsel customers` reads; all invented. */
  customers: string;
};

/**
 * First day of each list. The documents have no date; Heyloyalty's names this one, on which the GDPR began to apply and
 * from which a list of sub-processors is demanded.
 */
export const DEMO_SINCE = "2018-05-25";

const days = (count: number, calendar: string, zone: string, source: PeriodTerm["source"]): PeriodTerm => ({
  count,
  unit: "days",
  calendar,
  zone,
  start: "sending",
  source,
});

const terms = (over: Partial<Terms> & Pick<Terms, "notice" | "profile">): Terms => ({
  ...BARE_TERMS,
  otherProcessing: "specific_approval",
  geography: { kind: "EEA" },
  acceptUntilEffective: true,
  ...over,
});

const denmark = { country: "DK", language: "da", zone: "Europe/Copenhagen", calendar: "DK+" } as const;
const sweden = { country: "SE", language: "sv", zone: "Europe/Stockholm", calendar: "SE+" } as const;
/**
 * No check of the policy blocks here (decision D14). What it asks for — risk classes, assessments, days of training, who
 * agreed — no public document of the companies states, and we invent nothing about them: each is a warning to be noted.
 * `/staff/policy` turns all on with one button; `processor add --policy heyloyalty` starts with them on.
 */
const demo = { isDemo: true, policy: { blocks: [] }, undoMinutes: 10 } satisfies Partial<NewProcessor>;
const HEAD =
  "customer;reference;country;language;terms;notice;unit;contact;email;contact language;services;geography;objection;objection unit;objection effect";

export const DEMO_PROCESSORS: readonly DemoProcessor[] = [
  {
    processor: {
      ...denmark,
      ...demo,
      slug: "heyloyalty",
      name: "Heyloyalty",
      legalName: "Heyloyalty ApS",
      registrationNumber: "29394458",
      contactName: "Databeskyttelse (demo)",
      contactAddress: "databeskyttelse@heyloyalty.example",
      services: ["Heyloyalty", "Heycommerce", "Heypush"],
    },
    terms: [
      {
        name: "Standard",
        terms: terms({ profile: "heyloyalty", notice: days(30, "DK+", "Europe/Copenhagen", "house") }),
      },
      {
        name: "Specific",
        terms: terms({
          profile: "heyloyalty",
          authorisation: "specific",
          notice: days(30, "DK+", "Europe/Copenhagen", "contract"),
        }),
      },
    ],
    customers: `${HEAD}
Fjordvang Møbler A/S;1001;DK;da;Standard;;;Karin Holt;karin.holt@fjordvang.example;da;Heyloyalty, Heycommerce;;;;
Fjordvang Møbler A/S;1001;DK;da;Standard;;;Jura;jura@fjordvang.example;da;Heyloyalty, Heycommerce;;;;
Klitten Hotel ApS;1002;DK;da;Standard;;;Bo Klit;bo@klitten.example;da;Heyloyalty;;;;
Birkelund Kommune;1003;DK;da;Specific;;;DPO;dpo@birkelund.example;da;Heyloyalty;;;;
Norrsken Handel AB;1004;SE;sv;Standard;14;days;Eva Lind;eva.lind@norrsken.example;sv;Heyloyalty, Heypush;;;;
Granit Logistics Ltd;1005;IE;en;Standard;;;Privacy Office;privacy@granit.example;en;;;;;
Havørn Kaffe AS;1006;NO;en;Standard;;;Liv Dahl;liv@havorn.example;en;Heyloyalty, Heycommerce, Heypush;;;;`,
  },
  {
    processor: {
      ...sweden,
      ...demo,
      slug: "summera",
      name: "Summera Support",
      legalName: "Summera Support",
      registrationNumber: null,
      contactName: "Dataskydd (demo)",
      contactAddress: "dataskydd@summera.example",
      services: [],
    },
    terms: [
      {
        name: "Standard",
        terms: terms({
          profile: "danish_authority",
          notice: days(30, "SE+", "Europe/Stockholm", "house"),
          geography: { kind: "none" },
        }),
      },
    ],
    customers: `${HEAD}
Tallbacken Redovisning AB;2001;SE;sv;Standard;;;Maja Berg;maja@tallbacken.example;sv;;;;;
Ekhaga Skola;2002;SE;sv;Standard;;;Rektor;rektor@ekhaga.example;sv;;;;;`,
  },
  {
    processor: {
      ...denmark,
      ...demo,
      slug: "twentyfour",
      name: "Twentyfour",
      legalName: "Twentyfour",
      registrationNumber: null,
      contactName: "Databeskyttelse (demo)",
      contactAddress: "databeskyttelse@twentyfour.example",
      services: [],
    },
    terms: [
      {
        name: "Standard",
        terms: terms({
          profile: "danish_authority",
          notice: days(30, "DK+", "Europe/Copenhagen", "house"),
          geography: { kind: "none" },
        }),
      },
    ],
    customers: `${HEAD}
Solsiden Sport ApS;3001;DK;da;Standard;;;Ole Sol;ole@solsiden.example;da;;;;;
Vestervang Ferie ApS;3002;DK;da;Standard;14;days;Mia Vang;mia@vestervang.example;da;;;45;days;terminate`,
  },
  {
    processor: {
      ...denmark,
      ...demo,
      slug: "cctech",
      name: "CC TECH",
      legalName: "CC TECH",
      registrationNumber: null,
      contactName: "Databeskyttelse (demo)",
      contactAddress: "databeskyttelse@cctech.example",
      services: ["Heap360"],
    },
    terms: [
      {
        name: "Standard",
        terms: terms({
          profile: "danish_authority",
          notice: days(30, "DK+", "Europe/Copenhagen", "house"),
          geography: { kind: "EU" },
        }),
      },
    ],
    customers: `${HEAD}
Bakkely Byg A/S;4001;DK;da;Standard;;;Anna Bak;anna@bakkely.example;da;;;;;
Heideweg Versand GmbH;4002;DE;en;Standard;;;Jan Heide;jan@heideweg.example;en;;EEA;;;`,
  },
];
