import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** Address and password. `back` and `kept` go along and say what happens after signing in. */
export function SignInForm({ action, address = "", back = "", kept = "", note, error, hasProvider }: SignInFormProps) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("signIn.title")} lead={note ?? t("signIn.lead")} />
      <div className="mt-6">
        <ErrorSummary errors={[]} note={error ?? null} />
      </div>
      <div className="mt-6">
        <PostForm action={action} fields={{ ...(back && { back }), ...(kept && { kept }) }}>
          <TextField
            name="address"
            type="email"
            label={t("signIn.email")}
            autoComplete="username"
            defaultValue={address}
            maxLength={254}
            required
          />
          <TextField
            name="password"
            type="password"
            label={t("signIn.password")}
            autoComplete="current-password"
            maxLength={1000}
            required
          />
          <FormActions submit={t("signIn.submit")} cancel={{ href: "/staff/reset", label: t("access.reset.forgot") }} />
        </PostForm>
        {hasProvider === true && (
          <p className="mt-6 border-t border-base-300 pt-6">
            <a className="btn" href={`/staff/sign-in/oidc${back === "" ? "" : `?${new URLSearchParams({ back })}`}`}>
              {t("access.provider.submit")}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

export type SignInFormProps = {
  action: string;
  address?: string;
  /** Path to go to afterwards. */
  back?: string;
  /** What somebody typed whose session had ended, as one text. */
  kept?: string;
  note?: string;
  error?: string | null;
  /** Staff can sign in at the company's own provider, too. */
  hasProvider?: boolean;
};
