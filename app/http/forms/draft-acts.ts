import { z } from "zod";
import type { DraftEdit } from "~/domain/change/draft";
import { isDay } from "~/domain/time";

const day = z.string({ error: "required" }).refine(isDay, "day");
const common = {
  rowVersion: z.number().int(),
  /** The page to come back to, where it is not the draft's own. */
  back: z.literal("review").optional(),
};

/** The acts of a draft's page that are one button or one field. */
export const draftActForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("remove"), ...common, entryId: z.string() }),
  z.object({ intent: z.literal("restore"), ...common, entryId: z.string() }),
  z.object({ intent: z.literal("pair"), ...common, removed: z.string(), added: z.string().default("") }),
  z.object({ intent: z.literal("firstDay"), ...common, firstDay: day }),
  z.object({ intent: z.literal("note"), ...common, key: z.string() }),
  z.object({ intent: z.literal("merge"), ...common, otherId: z.string(), otherRowVersion: z.number().int() }),
  z.object({ intent: z.literal("emergency"), ...common, reason: z.string().max(2000, "tooLong").default("") }),
]);

export type DraftActForm = z.output<typeof draftActForm>;

/** Those acts that edit what the draft proposes. */
export function draftEdit(
  form: Exclude<DraftActForm, { intent: "note" | "emergency" | "merge" }>,
): Exclude<DraftEdit, { kind: "put" }> {
  switch (form.intent) {
    case "remove":
    case "restore":
      return { kind: form.intent, entryId: form.entryId };
    case "pair":
      return form.added === ""
        ? { kind: "unpair", removed: form.removed }
        : { kind: "pair", pair: { removed: form.removed, added: form.added } };
    case "firstDay":
      return { kind: "plan", firstDay: form.firstDay };
    default:
      return form satisfies never;
  }
}
