import type { StaffRole } from "~/domain/people/staff";
import { POLICY_CHECKS, type PolicyCheck } from "~/domain/processor/processor";
import type { Day } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { Choices, DateField } from "../fields";
import { FormActions, PostButton, PostForm } from "../form";
import { useT } from "../translator";

/** Which checks block this processor's announcements, and all of them at once. */
export function PolicyForm({
  action,
  blocks,
  mayEdit,
}: {
  action: string;
  blocks: readonly PolicyCheck[];
  mayEdit: boolean;
}) {
  const { t } = useT();
  const label = (check: PolicyCheck) => t(`policy.check.${check}`);
  if (!mayEdit) {
    return (
      <>
        <ul className="grid gap-2 text-sm">
          {POLICY_CHECKS.map((check) => (
            <li key={check}>
              <Badge tone={blocks.includes(check) ? "bad" : "warn"}>
                {t(blocks.includes(check) ? "checks.level.blocks" : "checks.level.warns")}
              </Badge>{" "}
              {label(check)}
            </li>
          ))}
        </ul>
        <p className="quiet mt-3 text-sm">{t("policy.readOnly")}</p>
      </>
    );
  }
  return (
    <div className="grid gap-6">
      <PostForm action={action} fields={{ intent: "policy" }}>
        <Choices
          type="checkbox"
          name="blocks"
          label={t("policy.blocks")}
          options={POLICY_CHECKS.map((check) => ({ value: check, label: label(check) }))}
          chosen={blocks}
        />
        <FormActions submit={t("common.save")} />
      </PostForm>
      <div className="max-w-2xl text-sm">
        <PostButton
          action={action}
          fields={{ intent: "preset" }}
          className="btn btn-sm h-auto min-h-8 py-1.5 whitespace-normal"
        >
          {t("policy.preset")}
        </PostButton>
        <p className="quiet mt-2">{t("policy.presetHint")}</p>
      </div>
    </div>
  );
}

export type TrainedPerson = {
  id: string;
  name: string;
  roles: readonly StaffRole[];
  trainedOn: Day | null;
  isTrained: boolean;
};

/** Who was trained when (HL-8.1), to be set by those who may. */
export function TrainingTable({ action, staff, mayEdit, refused }: TrainingTableProps) {
  const { t, format } = useT();
  return (
    <DataTable
      caption={t("policy.training")}
      columns={[
        { key: "name", label: t("policy.column.name") },
        { key: "roles", label: t("policy.column.roles"), isWide: true },
        { key: "state", label: t("policy.column.state") },
        { key: "trained", label: t("policy.column.trained") },
      ]}
      rows={staff.map(({ id, name, roles, trainedOn, isTrained }) => ({
        key: id,
        cells: {
          name,
          roles: format.list(roles.map((role) => t(`policy.role.${role}`))),
          state: (
            <Badge tone={isTrained ? "good" : "warn"} sign={isTrained ? "✓" : "▲"}>
              {t(isTrained ? "policy.trained" : "policy.untrained")}
            </Badge>
          ),
          trained: mayEdit ? (
            <form method="post" action={action} className="grid justify-items-start gap-2">
              <input type="hidden" name="intent" value="training" />
              <input type="hidden" name="staffId" value={id} />
              <DateField
                name="trainedOn"
                id={`trained-${id}`}
                label={t("policy.trainedOn", { name })}
                defaultValue={(refused?.staffId === id ? refused.typed : trainedOn) ?? ""}
                error={refused?.staffId === id ? t(refused.isAhead ? "policy.ahead" : "errors.field.day") : null}
              />
              <button type="submit" className="btn btn-sm">
                {t("common.save")}
              </button>
            </form>
          ) : trainedOn === null ? (
            t("common.notStated")
          ) : (
            format.day(trainedOn, "long")
          ),
        },
      }))}
    />
  );
}

export type TrainingTableProps = {
  action: string;
  staff: readonly TrainedPerson[];
  mayEdit: boolean;
  /** A day that was not taken, as it was typed. */
  refused: { staffId: string; typed: string; isAhead: boolean } | null;
};
