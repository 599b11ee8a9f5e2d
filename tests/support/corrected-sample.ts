import type { ChangeMail } from "~/domain/delivery/mail-props";
import { ADDED } from "./mail-samples";

/** What was announced first was another place, another first day and another company besides. */
export const CORRECTS: NonNullable<ChangeMail["corrects"]> = {
  ...{ ref: "2026-02", announcedOn: "2026-11-20", correction: "content" },
  what: {
    items: [
      {
        ...{ how: "changed", line: { op: "add", name: "Lagerhaus" }, told: [], kinds: null },
        fields: [
          {
            path: "locations",
            before: [{ role: "storage", country: "US", region: null, address: null }],
            after: ADDED.locations,
          },
          { path: "dataCategories", before: ["navn"], after: ["navn", "e-mailadresse"] },
          { path: "contact", before: null, after: "dpo@lagerhaus.example" },
        ],
      },
      {
        ...{ how: "changed", kinds: null, fields: [] },
        line: { op: "replace", name: "Postvogn", replaces: { entryId: "e1", name: "Postino" } },
        told: [{ op: "add", name: "Postvogn" }],
      },
      { how: "added", line: { op: "remove", name: "Gammelskab" }, told: [], kinds: null, fields: [] },
      { how: "taken_out", line: { op: "add", name: "Fejlgreb" }, told: [], kinds: null, fields: [] },
    ],
    firstDay: { before: "2026-12-24", after: "2026-12-31" },
    urgency: null,
  },
};
