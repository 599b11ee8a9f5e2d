import type { ApprovalFault, AskedItem } from "~/domain/authorisation/approving";
import { writeAct } from "~/domain/authorisation/recording";
import type { Entry } from "~/domain/register/entry";
import { sayPlaces, sayTransfer } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { ErrorSummary, type FieldError } from "../error-summary";
import { Checkbox, Choices, DateField, Select, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { itemTitle } from "../objection/item-words";
import { useT } from "../translator";
import type { ApprovePageProps } from "./approve-props";
import { postTo } from "./place";

/** What is given, from when, in which words, and to whom the code goes. What was typed is never lost. */
export function ApproveForm({ notified, place, view, typed, faults }: ApprovePageProps) {
  const translator = useT();
  const { t } = translator;
  const errors = sayFaults(translator, faults);
  const of = (field: string) => errors.find(({ id }) => id === field)?.message ?? null;
  const { asked, approvers, withoutTool } = view;
  const chosen = typed?.acts ?? asked.flatMap(wanted);
  const hasEarly = asked.some(({ grants }) => grants.includes("early_start"));
  const me = approvers.find(({ isMe }) => isMe) ?? (approvers.length === 1 ? approvers[0] : undefined);
  return (
    <>
      <ErrorSummary errors={errors} note={errors.length > 0 ? t("acting.approve.kept") : null} />
      <PostForm action={postTo(place, "approve")} fields={{ ...place.hidden, step: "ask" }}>
        <fieldset className="grid gap-4">
          <legend className="mb-1 text-sm font-medium">{t("acting.approve.acts")}</legend>
          <p className="quiet text-sm">{t("acting.approve.actsHint")}</p>
          {asked.map(({ itemId, grants, leavesEea }, n) => {
            const part = notified.items.find(({ item }) => item.id === itemId);
            const hint = [
              ...(leavesEea ? [t("acting.approve.leavesEea"), sayWhere(translator, part?.item.after ?? null)] : []),
              ...(withoutTool.includes(itemId) ? [t("authorisation.form.noTool")] : []),
            ].join(" ");
            return (
              <Choices
                key={itemId}
                type="checkbox"
                name="acts"
                id={n === 0 ? "acts" : `acts-${itemId}`}
                label={part === undefined ? "" : itemTitle(translator, part.item)}
                error={n === 0 ? of("acts") : null}
                {...(hint === "" ? {} : { hint })}
                options={grants.map((grant) => ({
                  value: writeAct({ grant, itemId }),
                  label: t(`authorisation.grant.${grant}`),
                }))}
                chosen={chosen.map(writeAct)}
              />
            );
          })}
        </fieldset>
        {hasEarly && (
          <DateField
            name="startFrom"
            label={t("acting.approve.startFrom")}
            hint={`${t("acting.approve.startFromHint")} ${t("common.dayHint")}`}
            defaultValue={typed?.startFrom ?? ""}
            error={of("startFrom")}
          />
        )}
        <TextArea
          name="text"
          label={t("acting.approve.text")}
          hint={t("acting.approve.textHint")}
          rows={3}
          defaultValue={typed?.text ?? ""}
          error={of("text")}
        />
        <Select
          name="approverId"
          label={t("acting.approve.approver")}
          hint={t("acting.approve.approverHint")}
          options={approvers.map(({ id, masked, isMe }) => ({
            value: id,
            label: isMe ? t("acting.approve.me", { address: masked }) : masked,
          }))}
          empty={t("errors.field.choose")}
          defaultValue={typed?.approverId ?? me?.id ?? ""}
          error={of("approverId")}
          required
        />
        {asked.some(({ leavesEea }) => leavesEea) && (
          <Checkbox
            name="acknowledged"
            label={t("acting.approve.acknowledge")}
            defaultChecked={typed?.acknowledged ?? false}
            error={of("acknowledged")}
          />
        )}
        <FormActions submit={t("acting.approve.ask")} />
      </PostForm>
    </>
  );
}

/** Ticked is what waits for the customer; leave to start early is asked of nobody. */
function wanted({ itemId, grants }: AskedItem) {
  return grants.flatMap((grant) => (grant === "early_start" ? [] : [{ grant, itemId }]));
}

const FIELDS = {
  "approval.change_not_open": ["acts", "change_not_open"],
  "approval.act_missing": ["acts", "act_missing"],
  "approval.not_asked": ["acts", "not_asked"],
  "approval.item_decided": ["acts", "item_decided"],
  "approval.given": ["acts", "given"],
  "approval.start_unreadable": ["startFrom", "start_unreadable"],
  "approval.text_too_long": ["text", "text_too_long"],
  "approval.approver_missing": ["approverId", "approver_missing"],
  "approval.not_acknowledged": ["acknowledged", "not_acknowledged"],
} as const satisfies Record<ApprovalFault, readonly [string, string]>;

function sayFaults({ t }: Translator, faults: readonly ApprovalFault[]): FieldError[] {
  const labels = {
    acts: t("acting.approve.acts"),
    startFrom: t("acting.approve.startFrom"),
    text: t("acting.approve.text"),
    approverId: t("acting.approve.approver"),
    acknowledged: t("acting.approve.acknowledge"),
  };
  return faults.map((fault) => {
    const [id, key] = FIELDS[fault];
    return { id, label: labels[id], message: t(`acting.approve.fault.${key}`) };
  });
}

/** Where the data goes, and what carries it there: what whoever consents is to know of it (GDPR Art. 44). */
function sayWhere(translator: Translator, entry: Entry | null): string {
  const { t } = translator;
  if (entry === null) return "";
  const tool = entry.transfer === null ? t("common.notStated") : sayTransfer(translator, entry.transfer);
  return t("acting.approve.carried", { places: sayPlaces(translator, entry.locations), tool });
}
