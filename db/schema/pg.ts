import * as kit from "../kit/pg";
import type { Kit } from "../kit/sqlite";
import { defineSchema } from "./index";

// TypeScript sees one schema: both kits give columns of the same JavaScript types.
export const {
  processors,
  staff,
  sessions,
  throttles,
  standardTerms,
  controllers,
  contacts,
  followers,
  listVersions,
  changes,
  changeItems,
  itemOutcomes,
  notices,
  leftOut,
  recipients,
  messages,
  deliveries,
  authorisations,
  authorisationFiles,
  objections,
  objectionFiles,
  decisions,
  endedDecisions,
  transferReviews,
  transferFindings,
  logHeads,
  logLeaves,
  logNodes,
} = defineSchema(kit as unknown as Kit);
