import type { ConfirmFault, ReclassifyFault } from "~/domain/register/reclassify";
import type { Context } from "./context";
import type { ClassForm } from "./forms/class-form";
import { requireStaff } from "./staff";
import { leaveIfGone } from "./staff-answers";

type Asked = { context: Context; request: Request };

type Rest<Code extends string> = Code extends `reclassify.${infer Fault}` ? Fault : never;

/** What was sent and not taken, with why not: `changed`, the draft is another than its reader saw. */
export type ClassAnswer = {
  intent: string;
  reason: string;
  kind: string;
  kinds: string[];
  fault: Rest<ReclassifyFault | ConfirmFault> | "changed";
};

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
  return { intent: form.intent, ...typed, fault: fault as ClassAnswer["fault"] };
}

function typedIn(form: Extract<ClassForm, { reason: string }>) {
  return { reason: form.reason, kind: form.kind ?? "", kinds: form.intent === "lower" ? form.kinds : [] };
}
