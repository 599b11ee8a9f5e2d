import { fieldsBetween } from "../change/correction";
import type { PlannedNotice } from "../change/plan-notices";
import type { PlannedCorrection } from "../change/planned-correction";
import { toldFields } from "../register/internal-fields";
import type { Day } from "../time";
import { mailSender, mailWindow } from "./mail-parts";
import type { CorrectionMail } from "./mail-props";
import type { ChangeFacts } from "./notice-mail";

/** What was put right, for customers with this plan; nothing of what concerns others. In: today in the processor's zone. */
export function correctionMail(
  facts: ChangeFacts,
  planned: Pick<PlannedNotice, "gates" | "window">,
  correction: PlannedCorrection,
  today: Day,
): CorrectionMail {
  const { processor, publicUrl, ref, firstDay } = facts;
  const items = facts.items.flatMap((item): CorrectionMail["items"] => {
    const told = correction.items.find(({ entryId }) => entryId === item.change.entryId);
    if (told === undefined || !planned.gates.some(({ itemId }) => itemId === item.id)) return [];
    const between = fieldsBetween(told, item, today);
    const fields = between === "content" ? [] : toldFields(between);
    if (fields.length === 0) return [];
    const { kind, name, replaces } = item.change;
    return [{ kind: item.kinds[0] ?? kind, name, replacedName: replaces?.name ?? null, fields }];
  });
  return {
    sender: mailSender(processor, publicUrl),
    ref,
    corrects: correction.told.ref ?? "",
    items,
    window: mailWindow(planned.window),
    firstDay: { before: correction.told.firstDay, after: firstDay },
  };
}
