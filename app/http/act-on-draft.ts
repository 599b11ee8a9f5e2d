import type { App } from "~/composition.server";
import type { Authorized } from "~/domain/people/authorize";
import { type DraftActForm, draftEdit } from "./forms/draft-acts";

/** Does what one button or field of a draft's page says. */
export async function actOnDraft(
  app: Pick<App, "editDraft" | "acknowledgeWarnings" | "flagEmergency" | "mergeDrafts">,
  draft: { authorized: Authorized<"change.draft">; changeId: string },
  form: DraftActForm,
) {
  const { rowVersion } = form;
  switch (form.intent) {
    case "note":
      return app.acknowledgeWarnings({ ...draft, rowVersion, keys: [form.key] });
    case "merge":
      return app.mergeDrafts({
        ...draft,
        rowVersion,
        other: { changeId: form.otherId, rowVersion: form.otherRowVersion },
      });
    case "emergency":
      return app.flagEmergency({ ...draft, rowVersion, reason: form.reason });
    default:
      return app.editDraft({ ...draft, rowVersion, edit: draftEdit(form) });
  }
}
