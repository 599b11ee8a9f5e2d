import type { ClassAnswer, ClassFault } from "~/ui/staff/class-forms";
import type { Context } from "./context";
import type { ClassForm } from "./forms/class-form";
import { requireStaff } from "./staff";
import { leaveIfGone } from "./staff-answers";

type Asked = { context: Context; request: Request };

/** Does what a person says of a class. Out: null when it was taken, else what was typed, with why not. */
export async function actOnClass(
  args: Asked,
  item: { changeId: string; entryId: string },
  form: ClassForm,
): Promise<ClassAnswer | null> {
  const { app } = args.context;
  const { rowVersion } = form;
  const done =
    form.intent === "confirm"
      ? await app.confirmReclassification({
          authorized: await requireStaff(args, "change.confirm_class"),
          ...{ changeId: item.changeId, rowVersion, saidAt: form.saidAt },
        })
      : await app.reclassifyItem({
          authorized: await requireStaff(args, "change.draft"),
          ...{ ...item, rowVersion, reason: form.reason },
          added: form.kind === undefined ? [] : [form.kind],
          removed: form.intent === "lower" ? form.kinds : [],
        });
  if (done.ok) return null;
  leaveIfGone(done.code, args.context, item.changeId);
  const fault = done.code === "change.changed_meanwhile" ? "changed" : done.code.slice("reclassify.".length);
  const typed = form.intent === "confirm" ? { reason: "", kind: "", kinds: [] } : typedIn(form);
  return { intent: form.intent, ...typed, fault: fault as ClassFault };
}

function typedIn(form: Extract<ClassForm, { reason: string }>) {
  return { reason: form.reason, kind: form.kind ?? "", kinds: form.intent === "lower" ? form.kinds : [] };
}
