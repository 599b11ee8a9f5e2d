import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** The address to which a link goes, if it has an account. */
export function AskReset({ action, address, isWrong }: { action: string; address: string; isWrong: boolean }) {
  const { t } = useT();
  const label = t("signIn.email");
  const message = isWrong ? t("errors.field.email") : null;
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("access.reset.title")} lead={t("access.reset.lead")} />
      <div className="mt-6">
        <ErrorSummary errors={message === null ? [] : [{ id: "address", label, message }]} />
      </div>
      <div className="mt-6">
        <PostForm action={action}>
          <TextField
            name="address"
            type="email"
            label={label}
            autoComplete="username"
            defaultValue={address}
            maxLength={254}
            required
            error={message}
          />
          <FormActions
            submit={t("access.reset.submit")}
            cancel={{ href: "/staff/sign-in", label: t("access.provider.back") }}
          />
        </PostForm>
      </div>
    </div>
  );
}

/** The same for every address. */
export function ResetAsked({ address }: { address: string }) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-md" role="status">
      <PageHeader title={t("access.reset.asked")} lead={t("access.reset.askedLead", { address })} />
      <p className="quiet mt-4 text-sm">{t("access.reset.askedNext")}</p>
    </div>
  );
}
