import type { Confirmation } from "~/domain/register/read/confirm";

/** The two columns of the page ran together when it was copied: where each row is cut was confirmed by a person. */
const SYSTEMS: [line: number, name: string, activity: string][] = [
  [8, "Google Suite", "E-mail tjenester & dokumenter i cloud opbevaring"],
  [9, "Google Analytics", "Marketing"],
  [10, "Google AdWords", "Marketing"],
  [11, "Pipedrive", "Kunderelationsstyring (CRM)"],
  [12, "Basecamp", "Kommunikations- og projektstyring"],
  [13, "1Password", "Sikker login opbevaring"],
  [14, "Campaign Monitor", "Marketing"],
  [15, "New Relic", "Overvågning"],
  [16, "Facebook pixel", "Marketing"],
  [17, "BitBucket", "Kodeopbevaring"],
  [18, "Github", "Kodeopbevaring"],
  [19, "Slack", "Intern kommunikation"],
  [20, "Weekdone", "Rapportering"],
  [21, "E-conomic", "Regnskab"],
  [22, "Twentyfour", "Projektledelse og fakturering"],
];

/** The hosting company stands in a sentence: its country, its use and the contract are our reading of it. */
export const TWENTYFOUR_READINGS: Confirmation[] = [
  {
    line: 3,
    rows: [
      {
        printed: { name: "Curanet A/S" },
        read: {
          activity: "Hosting",
          legalBasis: "databehandlingsaftale (en DPA)",
          locations: [{ role: "storage", country: "DK", region: null, address: null }],
        },
      },
    ],
  },
  ...SYSTEMS.map(([line, name, activity]): Confirmation => ({ line, rows: [{ printed: { name, activity } }] })),
];
