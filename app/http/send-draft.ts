import type { ActionFunctionArgs } from "@remix-run/node";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { readForm } from "./form";
import { type FormState, formState, typedValues } from "./form-state";
import { announceForm, sendAt } from "./forms/announce-form";
import { redirectTo } from "./redirect";
import { requireStaff } from "./staff";
import { idIn, leaveIfGone } from "./staff-answers";

/** What the review page says where the form was not taken. */
export type NotSent = {
  state: FormState | null;
  code: string | null;
  ticked: string[];
  lines: CheckLine[];
  status: 409 | 422;
};

/**
 * Orders the draft as it was reviewed, or asks the colleague who is named to. Throws the way on where that was done; gives what
 * the page says where it was not. What proves a person is never given back to a page.
 */
export async function sendDraft(args: ActionFunctionArgs): Promise<NotSent> {
  const { context, params, request } = args;
  const changeId = idIn(params.id, context);
  const read = await readForm(request, announceForm);
  if (!read.ok) {
    const { typed, faults } = formState(read.submission);
    const { secondFactor: _, ...kept } = typed;
    return { state: { typed: kept, faults }, code: null, ticked: [], lines: [], status: 422 };
  }
  const { zone } = await context.app.showWorkplace({ authorized: await requireStaff(args, "list.read") });
  const { rowVersion, acknowledged, publishBySelf: publishAutomatically, colleague, secondFactor } = read.value;
  const order = { changeId, rowVersion, sendAt: sendAt(read.value, zone), publishAutomatically, acknowledged };
  if (colleague === undefined) {
    const authorized = await requireStaff(args, "change.announce");
    const ordered = await context.app.announceChange({ ...order, authorized, secondFactor });
    if (ordered.ok) throw redirectTo(`/staff/changes/${changeId}`);
    return refused(ordered);
  }
  const authorized = await requireStaff(args, "change.draft");
  const asked = await context.app.requestSecondPerson({ ...order, authorized, staffId: idIn(colleague, context) });
  if (asked.ok) throw redirectTo(`/staff/drafts/${changeId}/review?said=asked#send`);
  return refused(asked);

  function refused({ code, ...rest }: { code: string; lines?: CheckLine[] }): NotSent {
    leaveIfGone(code, context, changeId);
    const { secondFactor: _, ...kept } = typedValues(read.ok ? read.value : {});
    return { state: { typed: kept, faults: [] }, code, ticked: acknowledged, lines: rest.lines ?? [], status: 409 };
  }
}
