import type { Controller } from "~/domain/agreement/controller";
import type { RecordingDraft } from "~/domain/authorisation/recording";
import { sortFiles } from "~/domain/objection/files";
import { advanceChange } from "~/usecases/advance-change";
import { recordAuthorisation } from "~/usecases/record-authorisation";
import { withdrawAuthorisation } from "~/usecases/withdraw-authorisation";
import { as, ON_FIRST_DAY, type ToldChange } from "./told-change";

export const PDF = new TextEncoder().encode("%PDF-1.7 We approve.");

/** A letter by which the first customer approves the other activity. */
function typed(told: ToldChange, over: Partial<RecordingDraft> = {}): RecordingDraft {
  return {
    acts: [{ grant: "approval", itemId: told.otherActivity }],
    startFrom: "",
    personName: "Ane Skov",
    authority: "Managing director",
    channel: "letter",
    receivedOn: "2026-11-23",
    text: "We approve it.",
    acknowledged: false,
    ...over,
  };
}

type Sent = { by?: Controller; files?: Uint8Array[]; formId?: string };

export function record(
  told: ToldChange,
  over: Partial<RecordingDraft> = {},
  { by, files = [], formId = "" }: Sent = {},
) {
  const { kept, refused } = sortFiles(files.map((content, n) => ({ name: `letter ${n}.pdf`, content })));
  return recordAuthorisation(told.deps, {
    authorized: as(told.tenant, "authorisation.record"),
    changeId: told.ids.changeId,
    controllerId: (by ?? told.first).id,
    formId,
    draft: typed(told, over),
    files: kept,
    hasRefusedFiles: refused.length > 0,
  });
}

export function takeBack(told: ToldChange, authorisationId: string, reason = "The customer wrote again.") {
  const authorized = as(told.tenant, "authorisation.record");
  const { changeId } = told.ids;
  return withdrawAuthorisation(told.deps, {
    ...{ authorized, changeId, controllerId: told.first.id, authorisationId, reason },
  });
}

export const acts = (told: ToldChange, by = told.first) =>
  told.store.read.authorisations.listForChange(told.ids.processorId, told.ids.changeId, [by.id]);

/** Items in use for the first customer, or for another. */
export async function inEffect(told: ToldChange, by = told.first) {
  const { processorId, changeId } = told.ids;
  const outcomes = await told.store.read.changes.listOutcomes(processorId, changeId, [by.id]);
  return outcomes.flatMap(({ itemId, state }) => (state === "in_effect" ? [itemId] : []));
}

export async function onFirstDay(told: ToldChange) {
  told.deps.clock.set(ON_FIRST_DAY);
  await advanceChange(told.deps, told.ids);
}
