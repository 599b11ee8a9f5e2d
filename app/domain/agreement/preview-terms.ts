import { type PlanContext, type PlanFault, planNotice } from "../change/plan-notices";
import { hasWindow, type Track } from "../classification/track";
import { type Explanation, explain } from "../notice/explain";
import { reminderDays } from "../notice/reminder";
import type { Day } from "../time";
import { EXAMPLE_CHANGES, type ExampleChange, exampleItem } from "./example-changes";
import type { CalendarId, Terms } from "./terms";

/** What one example change would mean for a customer with these terms. */
export type PreviewedChange = {
  example: ExampleChange;
  tracks: Track[];
  needsTool: boolean;
  /** The last day to object or answer. */
  until: Day | null;
  /** The first day of use that no period of the agreement forbids. */
  firstDay: Day | null;
  fault: PlanFault | null;
  explanation: Explanation | null;
  /** The days on which whoever stays silent is reminded; none where the agreement promises none. */
  reminders: Day[];
};

/**
 * What terms mean, change by change, if the notice were given now: by the plan that an announcement is made by.
 * In: the terms, and the calendar and zone of the customer, or of the processor where they are nobody's in particular.
 */
export function previewTerms(
  terms: Terms,
  customer: { calendar: CalendarId; zone: string },
  context: Omit<PlanContext, "items" | "standardTerms" | "isEmergency">,
): PreviewedChange[] {
  const controller = { id: "", standardTermsId: "", overrides: {}, ...customer };
  const standardTerms = [{ id: "", processorId: "", name: "", terms }];
  return EXAMPLE_CHANGES.map((example) => {
    const item = exampleItem(example, context.today);
    const plan = planNotice(controller, { ...context, standardTerms, items: [item], isEmergency: false });
    const [gate] = plan.gates;
    const firstDay = plan.gateWindow?.earliestEffectiveDay ?? null;
    const what = {
      kinds: [...item.kinds],
      qualifiers: [...item.qualifiers],
      name: item.change.name,
      replacedName: item.change.replaces?.name ?? null,
      takenOverBy: null,
    };
    return {
      example,
      tracks: gate?.tracks ?? [],
      needsTool: gate?.needsTool ?? false,
      until: plan.window?.lastDay ?? null,
      firstDay,
      fault: plan.fault,
      reminders: gate !== undefined && hasWindow(gate.tracks) ? reminderDays(terms, plan.window, context.today) : [],
      explanation: gate === undefined ? null : explain(what, gate, { terms, window: plan.window, firstDay }),
    };
  });
}
