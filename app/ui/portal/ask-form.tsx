import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** Asks for an address and nothing else. `back` and `kept` go along and say what happens after signing in. */
export function AskForm({ address = "", back = "", kept = "", note, error = null }: AskFormProps) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("portal.ask.title")} lead={note ?? t("portal.ask.lead")} />
      <div className="mt-6">
        <ErrorSummary errors={[]} note={error} />
      </div>
      <div className="mt-6">
        <PostForm action="/sign-in" fields={{ ...(back && { back }), ...(kept && { kept }) }}>
          <TextField
            name="address"
            type="email"
            label={t("portal.ask.address")}
            autoComplete="username"
            defaultValue={address}
            maxLength={254}
            required
          />
          <FormActions submit={t("portal.ask.submit")} />
        </PostForm>
      </div>
      <p className="mt-10 text-sm">
        <a className="link" href="/staff/sign-in">
          {t("portal.ask.staff")}
        </a>
      </p>
    </div>
  );
}

export type AskFormProps = {
  address?: string;
  /** Path to go to afterwards. */
  back?: string;
  /** What somebody typed whose session had ended, as one text. */
  kept?: string;
  note?: string;
  error?: string | null;
};
