import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

export type FirstUsersProps = {
  view: { controllerId: string; count: number; hasAdmin: boolean; hasApprover: boolean };
  canName: boolean;
  /** Somebody was invited just now. */
  isInvited?: boolean;
  typed?: { admin: string; approver: string };
  error?: string | null;
};

/** Names the first administrator and approver of a customer, until it has somebody who decides. */
export function FirstUsers(props: FirstUsersProps) {
  const { view, canName, isInvited = false, typed = { admin: "", approver: "" }, error = null } = props;
  const { t } = useT();
  const { controllerId, count, hasAdmin, hasApprover } = view;
  return (
    <div className="grid gap-4">
      {isInvited && (
        <Callout tone="good" isStatus>
          {t("portal.first.sent")}
        </Callout>
      )}
      <p>
        {[
          count === 0 ? t("portal.first.none") : t("portal.first.count", { count }),
          hasAdmin ? t("portal.first.hasAdmin") : t("portal.first.noAdmin"),
          hasApprover ? "" : t("portal.first.noApprover"),
        ]
          .filter((said) => said !== "")
          .join(" ")}
      </p>
      {canName && !hasAdmin && (
        <PostForm action={`/staff/customers/${controllerId}/users`}>
          <ErrorSummary errors={[]} note={error} />
          <TextField
            name="admin"
            type="email"
            label={t("portal.first.admin")}
            hint={t("portal.first.hint")}
            autoComplete="off"
            maxLength={254}
            defaultValue={typed.admin}
          />
          <TextField
            name="approver"
            type="email"
            label={t("portal.first.approver")}
            autoComplete="off"
            maxLength={254}
            defaultValue={typed.approver}
          />
          <FormActions submit={t("portal.first.submit")} tone="plain" />
        </PostForm>
      )}
    </div>
  );
}
