import * as kit from "../kit/sqlite";
import { defineSchema } from "./index";

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
  recipients,
  messages,
  deliveries,
  objections,
  objectionFiles,
  decisions,
  logHeads,
  logLeaves,
  logNodes,
} = defineSchema(kit);
